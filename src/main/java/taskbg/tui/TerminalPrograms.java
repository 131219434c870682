package taskbg.tui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import taskbg.actions.Site;
import taskbg.output.OutputCopy;
import taskbg.store.DiskTrouble;
import taskbg.tui.state.Input;
import taskbg.tui.state.Message;
import taskbg.tui.state.Viewer;

/**
 * Runs the person's editor and pager in the terminal, as their variables name them: words of the
 * shell, as git and others read them. Belongs to the loop's thread.
 */
final class TerminalPrograms {
    private final Window window;
    private final Site site;
    private final Consumer<Message> tell;

    TerminalPrograms(Window window, Site site, Consumer<Message> tell) {
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
            open(viewer.pages() ? pager(viewer) : editor(site.environment()), copy);
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
        boolean coloured = !viewer.raw() && pagerIsLess(environment);
        return pager(environment) + (coloured ? " -R" : "");
    }

    /** Lets the person write in their editor; the text comes back as a message. */
    void edit(String text) throws IOException {
        var file = Files.createTempFile("task-bg-prompt", ".md");
        try {
            Files.writeString(file, text);
            if (open(editor(site.environment()), file)) {
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

    static String editor(Map<String, String> environment) {
        return first(environment, List.of("VISUAL", "EDITOR"), "vi");
    }

    static String pager(Map<String, String> environment) {
        return first(environment, List.of("PAGER"), "less");
    }

    /** Whether the pager shows colours if it is asked to. */
    static boolean pagerIsLess(Map<String, String> environment) {
        var program = pager(environment).strip().split("\\s+", 2)[0];
        return program.substring(program.lastIndexOf('/') + 1).equals("less");
    }

    private static String first(Map<String, String> environment, List<String> names, String usual) {
        for (var name : names) {
            var value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return usual;
    }
}
