package taskbg.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Look;
import taskbg.json.JsonObject;
import taskbg.store.StoredRecord;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Query;
import taskbg.task.Summary;
import taskbg.task.Trouble;
import taskbg.text.SummaryWords;
import taskbg.text.TaskTable;

/** {@code list}: all tasks with their counts. */
final class ListVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("List all tasks with their counts.");
        usage.option("--filter", "query", "Only tasks that match, such as 'status:error age<1h'.");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var look = new Look(console.site());
        var query = query(arguments.option("--filter"));
        var shown = new ArrayList<StoredRecord>();
        var entries = new ArrayList<Entry>();
        var stillRunning = new ArrayList<String>();
        for (var stored : console.site().folder().all()) {
            var live = look.live(stored);
            if (query == null
                    || TaskFilter.matches(query, look.observe(live), live, console.site())) {
                shown.add(live);
                entries.add(live.entry());
                if (look.stillRuns(live)) {
                    stillRunning.add(live.entry().name());
                }
            }
        }
        var summary = Summary.of(entries, stillRunning.size());
        if (console.forPeople()) {
            show(shown, query != null, look, console);
            if (!shown.isEmpty()) {
                console.say(SummaryWords.of(summary));
            }
        } else {
            print(shown, summary, stillRunning, console);
        }
        return DONE;
    }

    private static @Nullable Query query(@Nullable String text) {
        try {
            return text == null ? null : Query.of(text);
        } catch (Trouble e) {
            throw new WrongUsage(e.sentence(), e);
        }
    }

    private static void show(
            List<StoredRecord> shown, boolean filtered, Look look, Console console) {
        if (shown.isEmpty() && filtered) {
            console.say("No task matches the filter.");
            return;
        }
        if (shown.isEmpty()) {
            console.say("No tasks in " + console.site().folder().directory() + ".");
            console.say(
                    "Launch one: task-bg launch \"Say hi\" \"Say hi in French\" explorer main low");
            return;
        }
        var seen = new ArrayList<Observed>();
        for (var stored : shown) {
            seen.add(look.observe(stored));
        }
        console.print(TaskTable.of(seen, console.site().clock().instant(), console.columns()));
        for (var one : seen) {
            // A narrow table has no room for the sentence.
            if (one.entry() instanceof Entry.Unreadable(var name, var why)) {
                console.say(name + ".json: " + why);
            }
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
