package taskbg.tui;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Site;
import taskbg.output.OutputFile;
import taskbg.output.OutputReader;
import taskbg.output.OutputSearch;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.tui.state.Effect;
import taskbg.tui.state.Message;
import taskbg.tui.state.Place;

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

    /** The task of a name; null where its record cannot be read. */
    @Nullable Task task(String name) {
        var stored = TaskId.isValid(name) ? site.folder().find(new TaskId(name)) : null;
        return stored == null ? null : stored.task();
    }

    void read(Effect.ReadOutput wanted) {
        reading.execute(() -> tell.accept(window(wanted)));
    }

    private Message window(Effect.ReadOutput wanted) {
        var task = task(wanted.task());
        try (var reader = new OutputReader(OutputFile.open(path(wanted.task(), task)), task)) {
            int lines = wanted.lines();
            var window =
                    switch (wanted.place()) {
                        case Place.End _ -> reader.last(lines);
                        case Place.From(var start) -> reader.from(start, lines);
                        case Place.Before(var start) -> reader.before(start, lines);
                        case Place.Around(var offset) -> reader.around(offset, lines);
                    };
            return new Message.OutputRead(wanted.task(), wanted.place(), window);
        } catch (OutputFile.Missing _) {
            return new Message.OutputFailed(wanted.task(), "There is no output yet.");
        } catch (Trouble e) {
            return new Message.OutputFailed(wanted.task(), e.sentence());
        }
    }

    void search(Effect.SearchOutput wanted) {
        int mine = search.incrementAndGet();
        searching.execute(() -> search(wanted, mine));
    }

    private void search(Effect.SearchOutput wanted, int mine) {
        var task = task(wanted.task());
        try (var output = OutputFile.open(path(wanted.task(), task))) {
            var search = new OutputSearch(output, task, wanted.text());
            LongPredicate onward = at -> goesOn(mine, wanted, at);
            var found =
                    wanted.backwards()
                            ? search.backward(wanted.from(), onward)
                            : search.forward(wanted.from(), onward);
            switch (found) {
                case OutputSearch.Result.Found(var row) ->
                        tell.accept(new Message.SearchFound(wanted.task(), wanted.text(), row));
                case OutputSearch.Result.NotFound _ ->
                        tell.accept(new Message.SearchMissed(wanted.task(), wanted.text()));
                case OutputSearch.Result.Stopped _ -> {}
            }
        } catch (Trouble e) {
            tell.accept(new Message.ActFailed(e.sentence()));
        }
    }

    private boolean goesOn(int mine, Effect.SearchOutput wanted, long at) {
        boolean last = mine == search.get();
        if (last) {
            long bytes = Math.abs(at - Math.max(0, wanted.from().offset()));
            tell.accept(new Message.SearchProgressed(wanted.task(), bytes));
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
        var task = task(name);
        try (var output = OutputFile.open(path(name, task))) {
            return OutputSearch.contains(output, task, text);
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
