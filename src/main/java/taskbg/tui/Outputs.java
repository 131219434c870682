package taskbg.tui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Excerpt;
import taskbg.actions.OutputReading;
import taskbg.actions.Site;
import taskbg.store.Found;
import taskbg.store.MissingOutput;
import taskbg.store.Needle;
import taskbg.store.OutputFile;
import taskbg.store.OutputSearch;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.tui.state.Effect;
import taskbg.tui.state.Message;
import taskbg.tui.state.OutputLine;
import taskbg.tui.state.Place;
import taskbg.tui.state.Stretch;

/** Reads and searches outputs off the loop. */
final class Outputs implements AutoCloseable {
    private final Site site;
    private final Consumer<Message> tell;
    private final ExecutorService reading = executor("read output");
    private final ExecutorService searching = executor("search outputs");

    /** Counts the searches: one goes on as long as it is the last. */
    private final AtomicInteger search = new AtomicInteger();

    Outputs(Site site, Consumer<Message> tell) {
        this.site = site;
        this.tell = tell;
    }

    private static ExecutorService executor(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Where a task's output is; where ours would be if its record cannot be read. */
    Path path(String name) {
        return path(name, task(name));
    }

    private Path path(String name, @Nullable Task task) {
        return task == null ? site.folder().directory().resolve(name + ".out") : site.output(task);
    }

    private @Nullable Task task(String name) {
        var stored = TaskId.isValid(name) ? site.folder().find(new TaskId(name)) : null;
        return stored == null ? null : stored.task();
    }

    private OutputReading open(String name) {
        var task = task(name);
        return new OutputReading(OutputFile.open(path(name, task)), task);
    }

    /** The bytes of a task's output; 0 where there is none. */
    long size(Task task) {
        try (var output = OutputFile.open(site.output(task))) {
            return output.size();
        } catch (Trouble e) {
            return 0;
        }
    }

    void read(Effect.ReadOutput wanted) {
        reading.execute(() -> tell.accept(excerpt(wanted)));
    }

    private Message excerpt(Effect.ReadOutput wanted) {
        try (var reading = open(wanted.task())) {
            int lines = wanted.lines();
            var excerpt =
                    switch (wanted.place()) {
                        case Place.End ignored -> reading.last(lines);
                        case Place.From(var start) -> reading.from(start, lines);
                        case Place.Before(var start) -> reading.before(start, lines);
                        case Place.Around(var offset) -> reading.around(offset, lines);
                    };
            return new Message.OutputRead(wanted.task(), wanted.place(), stretch(excerpt));
        } catch (MissingOutput e) {
            return new Message.OutputFailed(wanted.task(), "There is no output yet.");
        } catch (Trouble e) {
            return new Message.OutputFailed(wanted.task(), e.sentence());
        }
    }

    private static Stretch stretch(Excerpt excerpt) {
        var ink = new Ink();
        for (var row : excerpt.lead()) {
            ink.line(row.words());
        }
        var lines = new ArrayList<OutputLine>();
        for (var row : excerpt.rows()) {
            lines.add(new OutputLine(row.offset(), row.at(), ink.line(row.words())));
        }
        return new Stretch(excerpt.from(), excerpt.next(), excerpt.seen(), lines);
    }

    void search(Effect.SearchOutput wanted) {
        int mine = search.incrementAndGet();
        searching.execute(() -> search(wanted, mine));
    }

    private void search(Effect.SearchOutput wanted, int mine) {
        try (var output = OutputFile.open(path(wanted.task()))) {
            var search = new OutputSearch(output, Needle.of(wanted.text()));
            var found =
                    wanted.backwards()
                            ? search.backward(wanted.from(), at -> goesOn(mine, wanted, at))
                            : search.forward(
                                    nextLine(output, wanted.from()),
                                    at -> goesOn(mine, wanted, at));
            switch (found) {
                case Found.Match match ->
                        tell.accept(
                                new Message.SearchFound(
                                        wanted.task(), wanted.text(), match.line()));
                case Found.Nothing ignored ->
                        tell.accept(new Message.SearchMissed(wanted.task(), wanted.text()));
                case Found.Stopped ignored -> {}
            }
        } catch (Trouble e) {
            tell.accept(new Message.ActFailed(e.sentence()));
        }
    }

    /** A search forwards is for lines that begin after an offset. */
    private static long nextLine(OutputFile output, long from) {
        if (from < 0) {
            return 0;
        }
        var lines = new taskbg.store.OutputLines(output, 0).from(from, 1);
        return lines.isEmpty() ? output.size() : lines.getFirst().end();
    }

    private boolean goesOn(int mine, Effect.SearchOutput wanted, long at) {
        boolean last = mine == search.get();
        if (last) {
            tell.accept(new Message.SearchProgressed(wanted.task(), Math.abs(at - wanted.from())));
        }
        return last;
    }

    void stopSearch() {
        search.incrementAndGet();
    }

    void search(Effect.SearchOutputs wanted) {
        searching.execute(
                () -> {
                    var found = new HashSet<String>();
                    for (var name : wanted.names()) {
                        if (contains(name, wanted.text())) {
                            found.add(name);
                        }
                    }
                    tell.accept(new Message.OutputsSearched(wanted.text(), found));
                });
    }

    private boolean contains(String name, String text) {
        try (var output = OutputFile.open(path(name))) {
            var search = new OutputSearch(output, Needle.of(text));
            return search.forward(0, at -> true) instanceof Found.Match;
        } catch (Trouble e) {
            return false;
        }
    }

    @Override
    public void close() {
        search.incrementAndGet();
        reading.shutdownNow();
        searching.shutdownNow();
    }
}
