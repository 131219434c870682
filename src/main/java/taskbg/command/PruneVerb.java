package taskbg.command;

import java.util.ArrayList;
import java.util.List;
import taskbg.actions.Cancel;
import taskbg.actions.Prune;
import taskbg.actions.RemoveOrphans;
import taskbg.task.TaskId;
import taskbg.text.OverdueWords;

/** {@code prune}: ends tasks that are too old or have gone silent. */
final class PruneVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe(
                "Stop and end tasks that are too old or silent; put files without a task away.");
        usage.flag("--dry-run", "Only say which.");
        usage.option("--ttl", "time", "The age that is too old; 30m if not said.");
        usage.option("--stale", "time", "The silence that is too long; 10m if not said.");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var usual = Prune.Limits.USUAL;
        var limits =
                new Prune.Limits(
                        arguments.duration("--ttl", usual.age()),
                        arguments.duration("--stale", usual.silence()));
        var prune = new Prune(console.site());
        var candidates = prune.candidates(limits);
        var orphans = new RemoveOrphans(console.site());
        if (arguments.has("--dry-run")) {
            preview(candidates, orphans.find().names(), console);
            return DONE;
        }
        var outcome = prune.run(candidates, Cancel.GRACE);
        for (var trouble : outcome.troubles()) {
            console.warn(trouble);
        }
        print(outcome, orphans.run(orphans.find()), console);
        return outcome.troubles().isEmpty() ? DONE : FAILED;
    }

    private static void preview(
            List<Prune.Candidate> candidates, List<String> orphans, Console console) {
        var ids = new ArrayList<TaskId>();
        for (var candidate : candidates) {
            ids.add(candidate.task().id());
            if (console.forPeople()) {
                console.say(
                        candidate.task().id()
                                + "  "
                                + OverdueWords.of(candidate.why())
                                + "  "
                                + candidate.task().assignment().description());
            }
        }
        if (!console.forPeople()) {
            answer("wouldRemove", ids, List.of(), orphans, console);
            return;
        }
        for (var orphan : orphans) {
            console.say(orphan + "  belongs to no task");
        }
        if (ids.isEmpty() && orphans.isEmpty()) {
            console.say("Nothing to prune.");
        }
        if (!ids.isEmpty()) {
            console.say("Would end " + ids.size() + ".");
        }
        if (!orphans.isEmpty()) {
            console.say(
                    "Would remove "
                            + files(orphans)
                            + " without a task; outputs go into the trash.");
        }
    }

    private static void print(Prune.Outcome outcome, List<String> orphans, Console console) {
        var removed = outcome.removed();
        if (console.forPeople()) {
            for (var id : removed) {
                console.say("Ended " + id + ".");
            }
            for (var id : outcome.stopped()) {
                console.say("Stopped what went on of " + id + ".");
            }
            if (!orphans.isEmpty()) {
                console.say(
                        "Removed " + files(orphans) + " without a task; outputs are in the trash.");
            }
            if (removed.isEmpty() && outcome.stopped().isEmpty() && orphans.isEmpty()) {
                console.say("Nothing to prune.");
            }
        } else {
            answer("removed", removed, outcome.stopped(), orphans, console);
        }
    }

    private static void answer(
            String key,
            List<TaskId> ids,
            List<TaskId> stopped,
            List<String> orphans,
            Console console) {
        try (var answer = console.answer()) {
            answer.texts(key, names(ids));
            if (!stopped.isEmpty()) {
                answer.texts("stopped", names(stopped));
            }
            if (!orphans.isEmpty()) {
                answer.texts("orphans", orphans);
            }
        }
    }

    private static String files(List<String> names) {
        return names.size() == 1 ? "1 file" : names.size() + " files";
    }

    private static List<String> names(List<TaskId> ids) {
        var names = new ArrayList<String>();
        for (var id : ids) {
            names.add(id.value());
        }
        return names;
    }
}
