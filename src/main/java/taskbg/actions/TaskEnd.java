package taskbg.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Ending;
import taskbg.droid.Run;
import taskbg.task.Exit;
import taskbg.task.Status;
import taskbg.task.Task;

/**
 * How a task was found to have ended, and what its output told.
 *
 * @param lastGrowth when the output last grew
 * @param note what is odd about it, in one sentence
 */
record TaskEnd(Status.Ended status, Run report, Instant lastGrowth, @Nullable String note) {
    /** An end of which nothing is odd. */
    static TaskEnd of(Site site, Task task, Status.Ended status, Run report) {
        return new TaskEnd(status, report, lastGrowth(site, task), null);
    }

    /** The end that a verdict on the run is. */
    static TaskEnd of(
            Site site, Task task, Ending ending, Instant at, @Nullable Exit exit, Run report) {
        var growth = lastGrowth(site, task);
        return switch (ending) {
            case Ending.Succeeded(var result, var warning) ->
                    new TaskEnd(new Status.Completed(at, result, exit), report, growth, warning);
            case Ending.Failed(var error, var partial) ->
                    new TaskEnd(new Status.Failed(at, error, partial, exit), report, growth, null);
        };
    }

    /** The end with something odd about it. */
    TaskEnd noting(String sentence) {
        return new TaskEnd(status, report, lastGrowth, sentence);
    }

    static Instant lastGrowth(Site site, Task task) {
        return Reports.lastGrowth(site.output(task), task.progress().lastUpdate());
    }

    /** The task as ended; one that has ended already as it is. */
    Task in(Task current) {
        if (current.ended()) {
            return current;
        }
        var informed = Reports.informed(current, report, lastGrowth);
        var noted = note == null ? informed : informed.with(informed.remarks().noting(note));
        return noted.moved(status);
    }
}
