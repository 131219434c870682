package taskbg.tui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import taskbg.actions.StopLeftovers;
import taskbg.actions.TaskWatch;
import taskbg.task.Assignment;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Signal;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.text.Count;
import taskbg.text.OverdueWords;
import taskbg.tui.state.Effect;
import taskbg.tui.state.Message;
import taskbg.tui.state.PruneDialog.Candidate;

/**
 * Does what takes time off the loop; what came of it comes back as messages. Called by the loop's
 * thread.
 */
final class EffectRunner implements AutoCloseable {
    private final Site site;
    private final TaskWatch watch;
    private final Consumer<Message> tell;
    private final Outputs outputs;
    private final OutputCopies copies;
    private final Removals removals;

    /** Stops and launches wait for processes: any number of them may be under way. */
    private final ExecutorService acts =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("act").factory());

    EffectRunner(Site site, TaskWatch watch, Consumer<Message> tell) {
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
        var stopped = ConcurrentHashMap.<TaskId>newKeySet();
        act(
                () ->
                        new BulkAct(
                                        acts,
                                        name -> cancelled(name, stopped),
                                        task -> whyNotCancelled(task, stopped))
                                .run(names)
                                .said("Cancelled"));
    }

    /** The task; what goes on of one that has ended is stopped, and its id added. */
    private Task cancelled(TaskId name, Set<TaskId> stopped) {
        var task = new Cancel(site).run(name, Cancel.GRACE);
        if (!new StopLeftovers(site).run(task, Cancel.GRACE).isEmpty()) {
            stopped.add(name);
        }
        return task;
    }

    private static String whyNotCancelled(Task task, Set<TaskId> stopped) {
        return stopped.contains(task.id()) || task.status() instanceof Status.Cancelled
                ? ""
                : task.label() + " had ended already: " + task.status().word() + ".";
    }

    void signal(List<String> names, Signal signal) {
        act(
                () -> {
                    for (var name : names) {
                        new SendSignal(site).run(new TaskId(name), signal);
                    }
                    return done("Sent " + signal + " to", names);
                });
    }

    void relaunch(List<String> names) {
        act(
                () -> {
                    var launched =
                            new BulkAct(
                                            acts,
                                            new Relaunch(site, ThreadLocalRandom.current())::run,
                                            EffectRunner::whyNotLaunched)
                                    .run(names);
                    var ids = new ArrayList<String>();
                    for (var task : launched.done()) {
                        ids.add(task.id().value());
                    }
                    return new Message.Relaunched(ids, launched.said("Launched"));
                });
    }

    private static String whyNotLaunched(Task task) {
        return task.status() instanceof Status.Failed failed ? failed.error() : "";
    }

    void launch(Effect.LaunchTask asked) {
        act(
                () -> {
                    var why = whyNotThere(asked.directory());
                    if (!why.isEmpty()) {
                        return new Message.LaunchRefused(why, true);
                    }
                    try {
                        return launched(asked);
                    } catch (Trouble e) {
                        return new Message.LaunchRefused(e.sentence(), false);
                    }
                });
    }

    /** Why no agent can work in a directory; empty if one can. */
    private static String whyNotThere(String directory) {
        try {
            var path = Path.of(directory);
            if (Files.isDirectory(path)) {
                return "";
            }
            return Files.exists(path)
                    ? directory + " is a file, not a folder."
                    : "There is no folder " + directory + ".";
        } catch (InvalidPathException e) {
            return directory + " cannot be a folder: " + e.getReason() + ".";
        }
    }

    private Message launched(Effect.LaunchTask asked) {
        var directory = Path.of(asked.directory()).normalize().toString();
        var assignment =
                new Assignment(
                        asked.description(),
                        asked.prompt(),
                        asked.droid(),
                        Assignment.MAIN,
                        asked.droid(),
                        asked.model().isBlank() ? null : asked.model(),
                        Order.ofDroid(asked.autonomy(), directory, OutputFormat.DROID));
        var task = new Launch(site, ThreadLocalRandom.current()).run(assignment);
        var why = whyNotLaunched(task);
        return why.isEmpty()
                ? new Message.Launched(task.id().value(), "Launched " + task.label() + ".")
                : new Message.LaunchRefused(why, false);
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
                                        each.task().label(),
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
                    int ended = outcome.removed().size() + outcome.stopped().size();
                    return new Message.TasksHandled(
                            ended == 0 && !outcome.troubles().isEmpty()
                                    ? ""
                                    : "Pruned " + Count.of(ended, "task") + ".",
                            outcome.troubles());
                });
    }

    private static Message done(String what, List<String> names) {
        return new Message.ActDone(what + " " + Count.of(names.size(), "task") + ".");
    }

    /** Something to do whose outcome is a message. */
    private interface Act {
        Message run() throws InterruptedException;
    }

    private void act(Act act) {
        acts.execute(
                () -> {
                    try {
                        tell.accept(act.run());
                    } catch (RuntimeException e) {
                        tell.accept(new Message.ActFailed(BulkAct.sentence(e)));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
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
