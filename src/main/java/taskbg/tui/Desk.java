package taskbg.tui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import taskbg.actions.Site;
import taskbg.output.OutputCopy;
import taskbg.store.DiskTrouble;
import taskbg.tui.state.Input;
import taskbg.tui.state.Message;
import taskbg.tui.state.Viewer;

/** What needs the terminal itself: other programs in it. Belongs to the loop's thread. */
final class Desk {
    private final Window window;
    private final Site site;
    private final Consumer<Message> tell;

    Desk(Window window, Site site, Consumer<Message> tell) {
        this.window = window;
        this.site = site;
        this.tell = tell;
    }

    void suspend() throws IOException {
        window.stop();
        tell.accept(new Message.Came(new Input.Resumed()));
    }

    /** Opens a copy of an output, and deletes it when the program has ended. */
    void open(Path copy, Viewer viewer) throws IOException {
        try {
            open(viewer.pages() ? pager(viewer) : Programs.editor(site.environment()), copy);
        } finally {
            drop(copy);
        }
    }

    /** Deletes a copy; where that cannot be done, a message says so. */
    void drop(Path copy) {
        try {
            OutputCopy.delete(copy);
        } catch (IOException e) {
            tell.accept(new Message.ActFailed(DiskTrouble.of("delete", copy, e).sentence()));
        }
    }

    private String pager(Viewer viewer) {
        var environment = site.environment();
        boolean coloured = !viewer.raw() && Programs.pagerIsLess(environment);
        return Programs.pager(environment) + (coloured ? " -R" : "");
    }

    /** Lets the person write in their editor; the text comes back as a message. */
    void edit(String text) throws IOException {
        var file = Files.createTempFile("task-bg-prompt", ".md");
        try {
            Files.writeString(file, text);
            if (open(Programs.editor(site.environment()), file)) {
                tell.accept(new Message.EditorClosed(Files.readString(file).stripTrailing()));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * The variable's words are the person's own shell words, as git and others read them; the file
     * is no part of them.
     */
    private boolean open(String program, Path file) throws IOException {
        var command = List.of("sh", "-c", program + " \"$1\"", "task-bg", file.toString());
        int code = window.run(command, site.directory().toFile());
        tell.accept(new Message.Came(new Input.Resumed()));
        if (code != 0) {
            tell.accept(new Message.ActFailed(program + " ended with exit code " + code + "."));
        }
        return code == 0;
    }
}
