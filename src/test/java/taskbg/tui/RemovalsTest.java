package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.actions.Site;
import taskbg.store.TaskFolder;
import taskbg.testing.Home;
import taskbg.tui.state.Message;

/** Removals off the loop, and what undoes them. */
@Timeout(60)
class RemovalsTest {
    private static final int MANY = 120;

    @TempDir Path folder;
    private final List<String> names = new ArrayList<>();
    private final LinkedBlockingQueue<Message> told = new LinkedBlockingQueue<>();
    private TaskFolder tasks;

    @BeforeEach
    void fill() throws IOException {
        tasks = new TaskFolder(folder, () -> ZoneOffset.UTC);
        for (int i = 0; i < MANY; i++) {
            var name = "bg_%03d".formatted(i);
            Files.writeString(folder.resolve(name + ".json"), "{");
            names.add(name);
        }
    }

    private Site site() {
        return Site.local(tasks, new Home(folder).context(false));
    }

    /** All that is told until so many acts have ended. */
    private List<Message> until(int acts) throws InterruptedException {
        var all = new ArrayList<Message>();
        for (int ended = 0; ended < acts; ) {
            all.add(told.take());
            ended += all.getLast() instanceof Message.TrashClosed ? 1 : 0;
        }
        return all;
    }

    @Test
    void an_undo_ends_the_removal_under_way_and_undoes_what_it_has_done() throws Exception {
        try (var removals = new Removals(site(), told::add)) {
            removals.remove(List.of("bg_000"));
            until(1);
            var undoing = new UndoAtFirst();
            try (var interrupted = new Removals(site(), undoing::hear)) {
                undoing.removals.set(interrupted);
                interrupted.remove(names.subList(1, MANY));
                assertEquals(
                        List.of(
                                new Message.Removing(50, MANY - 1),
                                new Message.Removed(50, List.of()),
                                new Message.TrashClosed(),
                                new Message.Restored(50, List.of()),
                                new Message.TrashClosed()),
                        until(2));
            }
            assertEquals(names.subList(1, MANY), tasks.names());
            removals.undo();
            assertEquals(
                    List.of(new Message.Restored(1, List.of()), new Message.TrashClosed()),
                    until(1));
            assertEquals(names, tasks.names());
        }
    }

    /** Presses u as soon as a removal says how far it is. */
    private final class UndoAtFirst {
        private final AtomicReference<Removals> removals = new AtomicReference<>();

        void hear(Message message) {
            told.add(message);
            var undoes = message instanceof Message.Removing ? removals.getAndSet(null) : null;
            if (undoes != null) {
                undoes.undo();
            }
        }
    }

    @Test
    void an_empty_trash_and_a_task_that_stays_are_told() throws Exception {
        try (var removals = new Removals(site(), told::add)) {
            removals.undo();
            removals.remove(List.of("bg_none"));
            assertEquals(
                    List.of(
                            new Message.Restored(0, List.of()),
                            new Message.TrashClosed(),
                            new Message.Removed(0, List.of("Task not found: bg_none")),
                            new Message.TrashClosed()),
                    until(2));
            try (var left = Files.list(folder.resolve(".trash"))) {
                assertEquals(List.of(), left.toList());
            }
        }
    }
}
