package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * Operating system commands: control strings that act beside the screen (xterm ctlseqs, "Operating
 * System Commands"). Whatever text they carry is freed of controls, so that it can't end them.
 */
final class Osc {
    /** The longest base64 text that common terminals take (hterm, osc52 scripts: 74,994). */
    static final int LONGEST_COPY = 74_994;

    private static final int LONGEST_TEXT = 200;
    private static final String END = "\007";

    private Osc() {}

    /** Sets the window's title. */
    static String title(String text) {
        return "\033]2;" + clean(text) + END;
    }

    /** A desktop notification, for terminals that know OSC 9 (iTerm2, kitty, WezTerm, ghostty). */
    static String notification(String text, boolean inTmux) {
        return throughTmux("\033]9;task-bg: " + clean(text) + END, inTmux);
    }

    /** Copies text to the clipboard; empty when it is longer than terminals take. */
    static String copy(String text, boolean inTmux) {
        var encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        if (encoded.length() > LONGEST_COPY) {
            return "";
        }
        var command = "\033]52;c;" + encoded + END;
        // tmux takes it itself with set-clipboard on, and hands it on with allow-passthrough on.
        return inTmux ? command + throughTmux(command, true) : command;
    }

    private static String throughTmux(String command, boolean inTmux) {
        return inTmux ? "\033Ptmux;" + command.replace("\033", "\033\033") + "\033\\" : command;
    }

    private static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_TEXT)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
