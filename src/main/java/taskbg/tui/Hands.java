package taskbg.tui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import taskbg.actions.Cancel;
import taskbg.actions.Launch;
import taskbg.actions.Prune;
import taskbg.actions.Relaunch;
import taskbg.actions.SendSignal;
import taskbg.actions.Site;
import taskbg.actions.TaskWatch;
import taskbg.task.Assignment;
import taskbg.task.Order;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.text.Count;
import taskbg.text.OverdueWords;
import taskbg.tui.state.Candidate;
import taskbg.tui.state.Effect;
import taskbg.tui.state.Message;

/**
 * Does what takes time off the loop; what came of it comes back as messages. Called by the loop's
 * thread.
 */
final class Hands implements AutoCloseable {
    private final Site site;
    private final TaskWatch watch;
    private final Consumer<Message> tell;
    private final Outputs outputs;
    private final OutputCopies copies;
    private final Removals removals;

    /** Stops and launches wait for processes: any number of them may be under way. */
    private final ExecutorService acts =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("act").factory());

    Hands(Site site, TaskWatch watch, Consumer<Message> tell) {
        this.site = site;
        this.watch = watch;
        this.tell = tell;
        this.outputs = new Outputs(site, tell);
        this.copies = new OutputCopies(site, outputs, tell);
        this.removals = new Removals(site, tell);
    }

    void read(Effect.ReadOutput wanted) {
        outputs.read(wanted);
    }

    void copy(Effect.CopyOutput wanted) {
        copies.make(wanted);
    }

    void stopCopy() {
        copies.stop();
    }

    void follow(String name) {
        watch.follow(name);
    }

    void search(Effect.SearchOutput wanted) {
        outputs.search(wanted);
    }

    void search(Effect.SearchOutputs wanted) {
        outputs.search(wanted);
    }

    void stopSearch() {
        outputs.stopSearch();
    }

    void cancel(List<String> names) {
        for (var name : names) {
            act(() -> cancelled(new Cancel(site).run(new TaskId(name), Cancel.GRACE)));
        }
    }

    private static Message cancelled(Task task) {
        return task.status() instanceof Status.Cancelled
                ? new Message.ActDone("Cancelled " + label(task) + ".")
                : new Message.ActFailed(
                        label(task) + " had ended already: " + task.status().word() + ".");
    }

    void signal(List<String> names, String signal) {
        act(
                () -> {
                    for (var name : names) {
                        new SendSignal(site).run(new TaskId(name), signal);
                    }
                    return done("Sent " + signal + " to", names);
                });
    }

    void relaunch(List<String> names) {
        for (var name : names) {
            act(
                    () ->
                            launched(
                                    new Relaunch(site, ThreadLocalRandom.current())
                                            .run(new TaskId(name))));
        }
    }

    void launch(Effect.LaunchTask asked) {
        var directory =
                asked.directory().isBlank() ? site.directory().toString() : asked.directory();
        var assignment =
                new Assignment(
                        asked.description(),
                        asked.prompt(),
                        asked.droid(),
                        Assignment.MAIN,
                        asked.droid(),
                        asked.model().isBlank() ? null : asked.model(),
                        Order.ofDroid(asked.autonomy(), directory, Order.STREAM_JSON));
        act(() -> launched(new Launch(site, ThreadLocalRandom.current()).run(assignment)));
    }

    private static Message launched(Task task) {
        return task.status() instanceof Status.Failed failed
                ? new Message.ActFailed(failed.error())
                : new Message.Launched(task.id().value(), "Launched " + label(task) + ".");
    }

    void remove(List<String> names) {
        removals.remove(names);
    }

    void undoRemoval() {
        removals.undo();
    }

    void previewPrune() {
        act(
                () -> {
                    var candidates = new ArrayList<Candidate>();
                    for (var each : new Prune(site).candidates(Prune.Limits.USUAL)) {
                        candidates.add(
                                new Candidate(
                                        each.task().id().value(),
                                        label(each.task()),
                                        OverdueWords.of(each.why()),
                                        each.runs()));
                    }
                    return new Message.PrunePreviewed(candidates);
                });
    }

    void prune(List<String> names) {
        act(
                () -> {
                    var prune = new Prune(site);
                    var wanted = new HashSet<>(names);
                    var candidates = new ArrayList<>(prune.candidates(Prune.Limits.USUAL));
                    candidates.removeIf(each -> !wanted.contains(each.task().id().value()));
                    var outcome = prune.run(candidates, Cancel.GRACE);
                    for (var trouble : outcome.troubles()) {
                        tell.accept(new Message.ActFailed(trouble));
                    }
                    return new Message.ActDone(
                            "Pruned " + Count.of(outcome.removed().size(), "task") + ".");
                });
    }

    private static String label(Task task) {
        var description = task.assignment().description();
        return description.isBlank() ? task.id().value() : description;
    }

    private static Message done(String what, List<String> names) {
        return new Message.ActDone(what + " " + Count.of(names.size(), "task") + ".");
    }

    /** Something to do whose outcome is a message. */
    private interface Act {
        Message run();
    }

    private void act(Act act) {
        acts.execute(
                () -> {
                    try {
                        tell.accept(act.run());
                    } catch (Trouble e) {
                        tell.accept(new Message.ActFailed(e.sentence()));
                    } catch (RuntimeException e) {
                        tell.accept(new Message.ActFailed("That went wrong: " + e));
                    }
                });
    }

    @Override
    public void close() {
        acts.shutdown();
        removals.close();
        copies.close();
        outputs.close();
    }
}
