package taskbg.tui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import taskbg.actions.Site;
import taskbg.tui.state.Input;
import taskbg.tui.state.Message;

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

    void openEditor(Path file) throws IOException {
        open(chosen("VISUAL", "EDITOR", "vi"), file);
    }

    void openPager(Path file) throws IOException {
        open(chosen("PAGER", "PAGER", "less"), file);
    }

    /** Lets the person write in their editor; the text comes back as a message. */
    void edit(String text) throws IOException {
        var file = Files.createTempFile("task-bg-prompt", ".md");
        try {
            Files.writeString(file, text);
            if (open(chosen("VISUAL", "EDITOR", "vi"), file)) {
                tell.accept(new Message.EditorClosed(Files.readString(file).stripTrailing()));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String chosen(String first, String second, String otherwise) {
        var environment = site.environment();
        for (var name : List.of(first, second)) {
            var value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return otherwise;
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
