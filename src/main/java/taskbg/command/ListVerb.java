package taskbg.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Look;
import taskbg.json.JsonObject;
import taskbg.store.StoredRecord;
import taskbg.task.Entry;
import taskbg.task.Query;
import taskbg.task.Summary;
import taskbg.task.Trouble;

/** {@code list}: all tasks with their counts. */
final class ListVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        synopsis.describe("List all tasks with their counts.");
        synopsis.option(
                "--filter", "query", "Only tasks that match, such as 'status:error age<1h'.");
    }

    @Override
    public int run(Given given, Console console) {
        var look = new Look(console.site());
        var query = query(given.option("--filter"));
        var shown = new ArrayList<StoredRecord>();
        var entries = new ArrayList<Entry>();
        var stillRunning = new ArrayList<String>();
        for (var stored : console.site().folder().all()) {
            var live = look.live(stored);
            if (query == null || Filter.matches(query, look.observe(live), live, console.site())) {
                shown.add(live);
                entries.add(live.entry());
                if (look.stillRuns(live)) {
                    stillRunning.add(live.entry().name());
                }
            }
        }
        var summary = Summary.of(entries, stillRunning.size());
        if (console.forPeople()) {
            TaskTable.print(shown, query != null, summary, look, console);
        } else {
            print(shown, summary, stillRunning, console);
        }
        return ExitCode.DONE;
    }

    private static @Nullable Query query(@Nullable String text) {
        try {
            return text == null ? null : Query.of(text);
        } catch (Trouble e) {
            throw new WrongUsage(e.sentence(), e);
        }
    }

    private static void print(
            List<StoredRecord> shown, Summary summary, List<String> stillRunning, Console console) {
        var tasks = new ArrayList<JsonObject>();
        var unreadable = new ArrayList<String>();
        for (var stored : shown) {
            if (stored.entry() instanceof Entry.Unreadable(var name, var why)) {
                unreadable.add(name + ".json: " + why);
            } else {
                tasks.add(stored.tree());
            }
        }
        try (var answer = console.answer()) {
            answer.number("total", summary.total())
                    .number("running", summary.running())
                    .number("queued", summary.queued())
                    .number("completed", summary.completed())
                    .number("error", summary.error())
                    .values("tasks", tasks);
            if (!stillRunning.isEmpty()) {
                answer.texts("stillRunning", stillRunning);
            }
            if (!unreadable.isEmpty()) {
                answer.texts("unreadable", unreadable);
            }
        }
    }
}
