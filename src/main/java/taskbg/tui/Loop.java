package taskbg.tui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Site;
import taskbg.actions.TaskWatch;
import taskbg.task.Droid;
import taskbg.tui.state.Effect;
import taskbg.tui.state.Input;
import taskbg.tui.state.Message;
import taskbg.tui.state.Model;
import taskbg.tui.state.MonitorOptions;
import taskbg.tui.state.Update;
import taskbg.tui.view.ColorDepth;
import taskbg.tui.view.Theme;
import taskbg.tui.view.View;

/**
 * The monitor: one thread that owns the model and the screen, and takes what happened from one
 * queue.
 *
 * <p>All that waits is taken before anything is drawn, and nothing is drawn unless the model
 * changed.
 */
public final class Loop {
    /** What follows from a key is drawn at once, what goes on by itself so often. */
    private static final long TWO_FRAMES = Duration.ofMillis(40).toNanos();

    /** A moment's age that nobody sees: a tick looks at every row. */
    private static final Duration STALE = Duration.ofMillis(200);

    private final Site site;
    private final MonitorOptions setting;
    private final Inbox inbox = new Inbox();

    /**
     * A monitor of a site's tasks.
     *
     * @param bell whether the terminal's bell rings when a task ends
     * @param notifications whether the terminal is asked for a notification when a task ends
     */
    public Loop(Site site, boolean bell, boolean notifications) {
        this.site = site;
        this.setting =
                new MonitorOptions(
                        shortened(site),
                        site.directory().toString(),
                        site.home().toString(),
                        site.context().zone().get(),
                        site.droids().stream().map(Droid::name).toList(),
                        bell,
                        notifications);
    }

    private static String shortened(Site site) {
        var home = site.home();
        var directory = site.folder().directory();
        return directory.startsWith(home) && home.getNameCount() > 0
                ? "~/" + home.relativize(directory)
                : directory.toString();
    }

    /**
     * Runs until the person leaves or the terminal is gone.
     *
     * @throws IOException where there is no terminal
     */
    public void run() throws IOException {
        Consumer<Input> sink = input -> inbox.add(new Message.Came(input));
        var watch = new TaskWatch(site, new Reports(inbox));
        watch.start();
        try (var window = Window.open(site.environment(), sink);
                var runner = new EffectRunner(site, watch, inbox::add);
                var clipboard = new Clipboard(site.environment(), window::copy, inbox::add)) {
            new Turning(window, new TerminalPrograms(window, site, inbox::add), runner, clipboard)
                    .run();
        } finally {
            watch.close();
        }
    }

    /** The turning of the loop; everything in it belongs to the one thread. */
    private final class Turning {
        private final Window window;
        private final TerminalPrograms programs;
        private final EffectRunner runner;
        private final Clipboard clipboard;
        private final View view = new View(new Theme(ColorDepth.of(site.environment())));
        private final HeapTrim heapTrim = HeapTrim.ofThisProcess();
        private Model model;
        private @Nullable Model drawn;

        /** When it was drawn last, and the time before; on System.nanoTime's scale. */
        private long drawnAt = System.nanoTime();

        private long drawnBefore = drawnAt;
        private boolean leaving;

        Turning(
                Window window,
                TerminalPrograms programs,
                EffectRunner runner,
                Clipboard clipboard) {
            this.window = window;
            this.programs = programs;
            this.runner = runner;
            this.clipboard = clipboard;
            var size = new Model.Size(window.columns(), window.rows());
            this.model = Model.opening(setting, size, site.clock().instant());
        }

        void run() throws IOException {
            while (!leaving) {
                if (!model.equals(drawn)) {
                    window.draw(frame -> view.draw(model, frame));
                    drawn = model;
                    drawnBefore = drawnAt;
                    drawnAt = System.nanoTime();
                    heapTrim.look();
                }
                turn();
            }
        }

        private void turn() throws IOException {
            var came = await();
            var messages = new ArrayList<Message>();
            var now = site.clock().instant();
            if (came.isEmpty() || Duration.between(model.now(), now).abs().compareTo(STALE) >= 0) {
                messages.add(new Message.Ticked(now));
            }
            messages.addAll(came);
            for (var message : Inbox.folded(messages)) {
                if (message instanceof Message.Came(Input.Closed _)) {
                    leaving = true;
                }
                take(message);
            }
        }

        private List<Message> await() {
            try {
                return inbox.take(model.untilTick(), drawnBefore + TWO_FRAMES);
            } catch (InterruptedException e) {
                leaving = true;
                return List.of();
            }
        }

        private void take(Message message) throws IOException {
            var step = Update.of(model, message);
            model = step.model();
            for (var effect : step.effects()) {
                act(effect);
            }
        }

        private void redraw() {
            window.forget();
            drawn = null;
        }

        private void act(Effect effect) throws IOException {
            switch (effect) {
                case Effect.Quit _ -> leaving = true;
                case Effect.Redraw _ -> redraw();
                case Effect.Suspend _ -> programs.suspend();
                case Effect.SetTitle(var title) -> window.title(title);
                case Effect.RingBell _ -> window.bell();
                case Effect.Notify(var text) -> window.notification(text);
                case Effect.CopyText(var text, var what) -> clipboard.copy(text, what);
                case Effect.CopyOutput copy -> runner.copy(copy);
                case Effect.StopCopy _ -> runner.stopCopy();
                case Effect.OpenCopy(var copy, var viewer) -> programs.open(Path.of(copy), viewer);
                case Effect.DropCopy(var copy) -> programs.drop(Path.of(copy));
                case Effect.EditText(var text) -> programs.edit(text);
                case Effect.ReadOutput read -> runner.read(read);
                case Effect.FollowOutput(var task) -> runner.follow(task);
                case Effect.SearchOutput search -> runner.search(search);
                case Effect.StopSearch _ -> runner.stopSearch();
                case Effect.SearchOutputs search -> runner.search(search);
                case Effect.CancelTasks(var names) -> runner.cancel(names);
                case Effect.SignalTasks(var names, var signal) -> runner.signal(names, signal);
                case Effect.Relaunch(var names) -> runner.relaunch(names);
                case Effect.LaunchTask launch -> runner.launch(launch);
                case Effect.RemoveTasks(var names) -> runner.remove(names);
                case Effect.UndoRemoval _ -> runner.undoRemoval();
                case Effect.PreviewPrune _ -> runner.previewPrune();
                case Effect.Prune(var names) -> runner.prune(names);
            }
        }
    }

    /** Passes on what the watch tells. */
    private record Reports(Inbox inbox) implements TaskWatch.Listener {
        @Override
        public void seen(java.util.List<taskbg.task.Observed> seen, java.util.Set<String> gone) {
            inbox.add(new Message.TasksSeen(seen, gone));
        }

        @Override
        public void missed() {
            inbox.add(new Message.DirectoryMissed());
        }

        @Override
        public void failed(String sentence) {
            inbox.add(new Message.DirectoryFailed(sentence));
        }

        @Override
        public void grew(String name, long size) {
            inbox.add(new Message.OutputGrew(name, size));
        }

        @Override
        public void replaced(String name) {
            inbox.add(new Message.OutputReplaced(name));
        }
    }
}
