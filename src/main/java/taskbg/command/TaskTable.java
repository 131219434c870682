package taskbg.command;

import java.util.ArrayList;
import java.util.List;
import taskbg.actions.Look;
import taskbg.store.StoredRecord;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Summary;
import taskbg.text.SummaryWords;
import taskbg.text.TaskRows;

/** {@code list} for people. */
final class TaskTable {
    private TaskTable() {}

    static void print(
            List<StoredRecord> shown,
            boolean filtered,
            Summary summary,
            Look look,
            Console console) {
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
        var table = TaskRows.table(seen, console.site().clock().instant());
        boolean colored = Ink.wanted(console.world());
        int width = Width.of(console.world());
        for (var line : ShortIds.fitted(table, width).lines(width)) {
            console.print(Ink.line(line, colored) + "\n");
        }
        for (var one : seen) {
            // A narrow table has no room for the sentence.
            if (one.entry() instanceof Entry.Unreadable(var name, var why)) {
                console.say(name + ".json: " + why);
            }
        }
        console.say(SummaryWords.of(summary));
    }
}
