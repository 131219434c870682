package taskbg.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Site;
import taskbg.json.JsonAnswer;
import taskbg.text.SafeText;
import taskbg.text.SgrText;
import taskbg.text.TextTable;

/**
 * The standard streams of a verb, and the tasks that it works on.
 *
 * @param forPeople whether tables and sentences are wanted rather than JSON
 */
record Console(Site site, InputStream in, PrintStream out, PrintStream err, boolean forPeople) {
    private static final int UNKNOWN_COLUMNS = 80;
    private static final int NO_TERMINAL_COLUMNS = 200;

    /** Whether stdout is a terminal. */
    boolean terminal() {
        return site.context().terminal();
    }

    ZoneId zone() {
        return site.context().zone().get();
    }

    /** Begins a JSON answer on stdout. */
    JsonAnswer answer() {
        return new JsonAnswer(out);
    }

    /** Prints a line for people, safe for their terminal. */
    void say(String text) {
        print(SafeText.block(text) + "\n");
    }

    /** Prints text as it is. */
    void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Prints a table as wide as the terminal, in colours where they are wanted. */
    void print(TextTable table) {
        boolean colored = colored();
        for (var line : table.lines(columns())) {
            var text = new StringBuilder();
            for (var piece : line) {
                text.append(
                        colored ? SgrText.of(piece.text(), piece.role().style()) : piece.text());
            }
            print(text.append('\n').toString());
        }
    }

    /** On a terminal, unless https://no-color.org says no. */
    private boolean colored() {
        return terminal()
                && site.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(site.environment().get("TERM"));
    }

    /** What COLUMNS says, else the columns of stdout's terminal; 200 where it is none. */
    int columns() {
        int said = number(site.environment().get("COLUMNS"));
        if (said > 0 || !terminal()) {
            return said > 0 ? said : NO_TERMINAL_COLUMNS;
        }
        try {
            var stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            int columns = number(size.substring(size.indexOf(' ') + 1).strip());
            return columns > 0 ? columns : UNKNOWN_COLUMNS;
        } catch (IOException e) {
            return UNKNOWN_COLUMNS;
        }
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Says something to people beside the answer. */
    void warn(String sentence) {
        warn(err, sentence);
    }

    static void warn(PrintStream err, String sentence) {
        byte[] line =
                ("task-bg: " + SafeText.block(sentence) + "\n").getBytes(StandardCharsets.UTF_8);
        err.writeBytes(line);
        err.flush();
    }
}
