package taskbg.command;

import taskbg.actions.Site;
import taskbg.output.OutputFile;
import taskbg.output.OutputSearch;
import taskbg.store.StoredRecord;
import taskbg.task.Observed;
import taskbg.task.Query;
import taskbg.task.Trouble;

/** Asks a query of a task, its output included. */
final class TaskFilter {
    private TaskFilter() {}

    static boolean matches(Query query, Observed observed, StoredRecord stored, Site site) {
        return query.matches(
                observed, site.clock().instant(), (name, text) -> contains(stored, text, site));
    }

    private static boolean contains(StoredRecord stored, String text, Site site) {
        var task = stored.task();
        if (task == null) {
            return false;
        }
        try (var output = OutputFile.open(site.output(task))) {
            return OutputSearch.contains(output, task, text);
        } catch (Trouble e) {
            return false;
        }
    }
}
