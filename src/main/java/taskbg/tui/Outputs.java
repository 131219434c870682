package taskbg.tui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Site;
import taskbg.output.Excerpt;
import taskbg.output.MissingOutput;
import taskbg.output.OutputFile;
import taskbg.output.OutputReading;
import taskbg.output.ShownSearch;
import taskbg.output.Sought;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.text.Phrase;
import taskbg.tui.state.Effect;
import taskbg.tui.state.Message;
import taskbg.tui.state.OutputLine;
import taskbg.tui.state.Place;
import taskbg.tui.state.Spot;
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

    /** The task of a name; null where its record cannot be read. */
    @Nullable Task task(String name) {
        var stored = TaskId.isValid(name) ? site.folder().find(new TaskId(name)) : null;
        return stored == null ? null : stored.task();
    }

    private OutputReading open(String name) {
        var task = task(name);
        return new OutputReading(OutputFile.open(path(name, task)), task);
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
        var task = task(wanted.task());
        try (var output = OutputFile.open(path(wanted.task(), task))) {
            var search = shown(output, task, wanted.text());
            LongPredicate onward = at -> goesOn(mine, wanted, at);
            var from = wanted.from();
            var found =
                    wanted.backwards()
                            ? search.backward(from.offset(), from.part(), onward)
                            : search.forward(from.offset(), from.part(), onward);
            switch (found) {
                case Sought.Row(long offset, int part) ->
                        tell.accept(
                                new Message.SearchFound(
                                        wanted.task(), wanted.text(), new Spot(offset, part)));
                case Sought.Nothing ignored ->
                        tell.accept(new Message.SearchMissed(wanted.task(), wanted.text()));
                case Sought.Stopped ignored -> {}
            }
        } catch (Trouble e) {
            tell.accept(new Message.ActFailed(e.sentence()));
        }
    }

    /** Searches what is shown: the same lines, made in the same way. */
    private static ShownSearch shown(OutputFile output, @Nullable Task task, String text) {
        var phrase = new Phrase(text);
        var ink = new Ink();
        return new ShownSearch(
                output, task, text, row -> phrase.indexIn(ink.line(row).plain(), 0) >= 0);
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
            var found = shown(output, task, text).forward(-1, 0, at -> true);
            return found instanceof Sought.Row;
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
