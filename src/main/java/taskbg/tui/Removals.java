package taskbg.tui;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Remove;
import taskbg.actions.Site;
import taskbg.store.Removal;
import taskbg.task.Trouble;
import taskbg.tui.state.Message;

/**
 * Puts tasks into the trash and takes them out again, one act after the other, off the loop. Called
 * by the loop's thread.
 */
final class Removals implements AutoCloseable {
    private final Remove remove;
    private final Consumer<Message> tell;
    private final ExecutorService acts =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("trash").factory());

    /** What was asked for last, unless it was undone; may have ended long ago. */
    private @Nullable Act last;

    Removals(Site site, Consumer<Message> tell) {
        this.remove = new Remove(site);
        this.tell = tell;
    }

    void remove(List<String> names) {
        var act = new Act(names);
        last = act;
        begin(act);
    }

    /** Ends the removal that is under way, and undoes it or the one before. */
    void undo() {
        var undone = last;
        last = null;
        if (undone != null) {
            undone.stopped = true;
        }
        begin(() -> restore(undone));
    }

    /** Whatever comes of an act, the loop hears of its end. */
    private void begin(Runnable act) {
        acts.execute(
                () -> {
                    try {
                        act.run();
                    } catch (Trouble e) {
                        tell.accept(new Message.ActFailed(e.sentence()));
                    } catch (RuntimeException e) {
                        tell.accept(new Message.ActFailed("That went wrong: " + e));
                    } finally {
                        tell.accept(new Message.TrashClosed());
                    }
                });
    }

    private void restore(@Nullable Act undone) {
        boolean cutShort = undone != null && undone.cutShort;
        var removal = undone != null && cutShort ? undone.removal : remove.last();
        if (removal == null && cutShort) {
            tell.accept(new Message.ActDone("Nothing was removed."));
            return;
        }
        if (removal == null) {
            tell.accept(new Message.Restored(0, List.of()));
            return;
        }
        int all = removal.tasks().size();
        var outcome =
                remove.undo(
                        removal,
                        done -> {
                            tell.accept(new Message.Restoring(done, all));
                            return true;
                        });
        tell.accept(new Message.Restored(outcome.tasks().size(), outcome.troubles()));
    }

    @Override
    public void close() {
        acts.shutdown();
    }

    /** The removal of some tasks, which can be ended while it is under way. */
    private final class Act implements Runnable {
        private final List<String> names;

        /** Written by the loop's thread, read by the one that removes. */
        private volatile boolean stopped;

        /** Whether tasks are left that were to be removed; this and the next: by that thread. */
        private boolean cutShort;

        private @Nullable Removal removal;

        Act(List<String> names) {
            this.names = List.copyOf(names);
        }

        @Override
        public void run() {
            if (stopped) {
                cutShort = true;
                return;
            }
            var outcome = remove.run(names, this::goesOn);
            removal = outcome.tasks().isEmpty() ? null : outcome.removal();
            tell.accept(new Message.Removed(outcome.tasks().size(), outcome.troubles()));
        }

        private boolean goesOn(int done) {
            tell.accept(new Message.Removing(done, names.size()));
            cutShort = stopped;
            return !cutShort;
        }
    }
}
