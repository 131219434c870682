package taskbg.tui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import taskbg.actions.Site;
import taskbg.output.OutputCopy;
import taskbg.output.OutputFile;
import taskbg.store.DiskTrouble;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.tui.state.Effect;
import taskbg.tui.state.Message;
import taskbg.tui.state.Viewer;

/** Makes the copies of outputs that other programs get, off the loop, the last asked for only. */
final class OutputCopies implements AutoCloseable {
    /** As often says a long copy how far it is. */
    private static final long SOMETIMES = Duration.ofMillis(200).toNanos();

    private final Site site;
    private final Outputs outputs;
    private final Consumer<Message> tell;
    private final ExecutorService copying =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("copy output").factory());

    /** Counts what was asked for: a copy goes on as long as it is the last. */
    private final AtomicInteger asked = new AtomicInteger();

    OutputCopies(Site site, Outputs outputs, Consumer<Message> tell) {
        this.site = site;
        this.outputs = outputs;
        this.tell = tell;
    }

    void make(Effect.CopyOutput wanted) {
        int mine = asked.incrementAndGet();
        copying.execute(() -> make(wanted, mine));
    }

    void stop() {
        asked.incrementAndGet();
    }

    private void make(Effect.CopyOutput wanted, int mine) {
        var task = outputs.task(wanted.task());
        var folder = folder();
        try (var output = OutputFile.open(outputs.path(wanted.task()))) {
            long size = output.size();
            long all = Math.min(size, OutputCopy.MOST);
            var progress = new Progress(mine, all);
            var name = name(wanted.task(), wanted.viewer());
            var copy =
                    OutputCopy.write(
                            output,
                            task,
                            form(wanted.viewer()),
                            folder,
                            name,
                            OutputCopy.MOST,
                            progress::goesOn);
            if (copy != null) {
                tell.accept(new Message.OutputCopied(copy.toString(), wanted.viewer(), size - all));
            }
        } catch (Trouble e) {
            tell.accept(new Message.CopyFailed(e.sentence()));
        } catch (IOException e) {
            tell.accept(
                    new Message.CopyFailed(
                            DiskTrouble.of("copy the output to", folder, e).sentence()));
        }
    }

    private OutputCopy.Form form(Viewer viewer) {
        if (viewer.raw()) {
            return OutputCopy.Form.RAW;
        }
        boolean colours = !site.environment().containsKey("NO_COLOR");
        return viewer.pages() && colours && TerminalPrograms.pagerIsLess(site.environment())
                ? OutputCopy.Form.COLOURED
                : OutputCopy.Form.SHOWN;
    }

    /** Where the person has temporary files. */
    private Path folder() {
        var named = site.environment().getOrDefault("TMPDIR", "");
        var usual = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        return named.startsWith("/") && Files.isWritable(Path.of(named)) ? Path.of(named) : usual;
    }

    private static String name(String task, Viewer viewer) {
        return (TaskId.isValid(task) ? task : "output") + (viewer.raw() ? ".out" : ".txt");
    }

    /** Tells how far one copy is. */
    private final class Progress {
        private final int mine;
        private final long all;
        private long told = System.nanoTime();

        Progress(int mine, long all) {
            this.mine = mine;
            this.all = all;
        }

        boolean goesOn(long bytes) {
            boolean last = mine == asked.get();
            if (last && System.nanoTime() - told >= SOMETIMES) {
                told = System.nanoTime();
                tell.accept(new Message.CopyProgressed(bytes, all));
            }
            return last;
        }
    }

    @Override
    public void close() {
        stop();
        copying.shutdown();
    }
}
