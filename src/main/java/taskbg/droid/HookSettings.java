package taskbg.droid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/**
 * task-bg's hooks in one droid settings file, {@code settings.json}: the one place where every
 * version of droid reads hooks. The file is edited, never printed anew, so that comments, order and
 * spaces of everything else stay.
 */
public final class HookSettings {
    /** How often an edit is begun anew because another program changed the file meanwhile. */
    private static final int ATTEMPTS = 10;

    private final SettingsFile file;

    /**
     * What an edit did.
     *
     * @param changed false if there was nothing to do
     * @param backup where the text from before our hooks is kept; null if nothing is kept
     * @param lostOwner the user whose the file was, where it is the caller's now; null else
     */
    public record Edit(
            boolean changed, Path file, @Nullable Path backup, @Nullable String lostOwner) {}

    /**
     * Which hooks of ours the file holds.
     *
     * @param commands our command by event
     * @param missing events without one
     * @param disabled whether the file tells droid to run no hooks at all
     */
    public record Status(
            Path file, Map<String, String> commands, List<String> missing, boolean disabled) {
        public Status {
            commands = Map.copyOf(commands);
            missing = List.copyOf(missing);
        }
    }

    /**
     * @param settings for example {@code $HOME/.factory/settings.json}; it need not exist
     */
    public HookSettings(Path settings) {
        this(new SettingsFile(settings));
    }

    HookSettings(SettingsFile file) {
        this.file = file;
    }

    /** The command that a hook runs in a shell to call a program's {@code hook-complete}. */
    public static String command(Path program) {
        String path = program.toString();
        boolean plain = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            plain &= Character.isLetterOrDigit(c) || "/._-+".indexOf(c) >= 0;
        }
        String word = plain ? path : "'" + path.replace("'", "'\\''") + "'";
        return word + " hook-complete";
    }

    /**
     * Adds our hooks, or gives them this command.
     *
     * @param command one of {@link #command}
     * @throws Trouble if the file is not JSON of the form that droid reads; it is left as it is
     *     then
     */
    public Edit install(String command) {
        String text = file.read();
        if (text != null && edit(text, whole -> HookEdit.install(whole, command)).equals(text)) {
            return edit(false);
        }
        return attempted(() -> tryToInstall(command));
    }

    private @Nullable Boolean tryToInstall(String command) {
        String before = file.read();
        String text = before == null ? "" : before;
        String after = edit(text, whole -> HookEdit.install(whole, command));
        if (after.equals(before)) {
            return false;
        }
        if (before != null && installed(text).isEmpty()) {
            file.keep(before);
        }
        return file.replace(before, after) ? true : null;
    }

    /**
     * Takes our hooks out. A file that was not touched since they were put in becomes, byte for
     * byte, what it was, and one that did not exist is removed.
     */
    public Edit uninstall() {
        String text = file.read();
        if (text == null || installed(text).isEmpty()) {
            return edit(false);
        }
        return attempted(this::tryToUninstall);
    }

    private @Nullable Boolean tryToUninstall() {
        String before = file.read();
        if (before == null || installed(before).isEmpty()) {
            return false;
        }
        String command = installed(before).values().iterator().next();
        String backup = file.readBackup();
        boolean done;
        if (backup != null && becomes(backup, command, before)) {
            done = file.replace(before, backup);
            if (done) {
                file.forgetBackup();
            }
        } else if (backup == null && becomes("", command, before)) {
            done = file.remove(before);
        } else {
            done = file.replace(before, edit(before, HookEdit::uninstall));
        }
        return done ? true : null;
    }

    /**
     * An edit of what is there, and of what is there then if another program changes it meanwhile.
     *
     * @param attempt whether the file was changed; null where another program did meanwhile
     */
    private Edit attempted(Supplier<@Nullable Boolean> attempt) {
        return file.exclusively(
                () -> {
                    for (int i = 0; i < ATTEMPTS; i++) {
                        Boolean changed = attempt.get();
                        if (changed != null) {
                            return edit(changed);
                        }
                    }
                    throw new Trouble(
                            "The file "
                                    + file.path()
                                    + " is changed by another program again and again; it was"
                                    + " left as it is.");
                });
    }

    private Edit edit(boolean changed) {
        Path backup = file.readBackup() == null ? null : file.backup();
        return new Edit(changed, file.path(), backup, changed ? file.lostOwner() : null);
    }

    /** Which of our hooks are there. */
    public Status status() {
        String read = file.read();
        String text = read == null ? "" : withoutMark(read);
        try {
            Map<String, String> commands = HookEdit.installed(text);
            var missing = new ArrayList<>(HookEdit.EVENTS);
            missing.removeAll(commands.keySet());
            return new Status(file.path(), commands, missing, HookEdit.disabled(text));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private boolean becomes(String original, String command, String text) {
        try {
            return edit(original, whole -> HookEdit.install(whole, command)).equals(text);
        } catch (Trouble noSettings) {
            return false;
        }
    }

    private Map<String, String> installed(String text) {
        try {
            return HookEdit.installed(withoutMark(text));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private interface TextEdit {
        String of(String text) throws IOException;
    }

    private String edit(String text, TextEdit edit) {
        String mark = text.substring(0, text.length() - withoutMark(text).length());
        try {
            return mark + edit.of(withoutMark(text));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Without the byte order mark that some editors put first. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Trouble refused(IOException e) {
        return new Trouble(
                "The file "
                        + file.path()
                        + " was left as it is: "
                        + OneLine.of(String.valueOf(e.getMessage()), 200)
                        + ". Mend it, then run this again.",
                e);
    }
}
