package taskbg.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.text.Count;
import taskbg.tui.state.Message;

/**
 * One act on many tasks, all at once, for each may wait for processes.
 *
 * @param whyNot why a task is not what the act was to make of it; empty if it is
 */
record BulkAct(ExecutorService threads, Function<TaskId, Task> act, Function<Task, String> whyNot) {
    /** The tasks that the act was done to, and a sentence for each of the others. */
    record Outcome(List<Task> done, List<String> troubles) {
        Outcome {
            done = List.copyOf(done);
            troubles = List.copyOf(troubles);
        }

        /** The one message about all of them; {@code what} as in "Cancelled". */
        Message.TasksHandled said(String what) {
            var whom = done.size() == 1 ? done.getFirst().label() : Count.of(done.size(), "task");
            return new Message.TasksHandled(
                    done.isEmpty() ? "" : what + " " + whom + ".", troubles);
        }
    }

    /** Waits until the act has ended for all of them. */
    Outcome run(List<String> names) throws InterruptedException {
        var running = new ArrayList<Future<Task>>();
        for (var name : names) {
            running.add(threads.submit(() -> act.apply(new TaskId(name))));
        }
        var done = new ArrayList<Task>();
        var troubles = new ArrayList<String>();
        for (var each : running) {
            try {
                var task = each.get();
                var why = whyNot.apply(task);
                if (why.isEmpty()) {
                    done.add(task);
                } else {
                    troubles.add(why);
                }
            } catch (ExecutionException e) {
                troubles.add(sentence(e.getCause()));
            }
        }
        return new Outcome(done, troubles);
    }

    /** What went wrong, for people: no name of an exception. */
    static String sentence(@Nullable Throwable e) {
        if (e instanceof Trouble trouble) {
            return trouble.sentence();
        }
        var message = e == null ? null : e.getMessage();
        return "That went wrong: " + (message == null ? "nothing more is known." : message);
    }
}
