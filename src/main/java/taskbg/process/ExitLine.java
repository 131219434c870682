package taskbg.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import taskbg.task.Exit;

/** The line in an exit file: {@code 143 1763850000}, or {@code never 1763850000}. */
final class ExitLine {
    /** In place of the exit code where no agent was started. */
    static final String NEVER = "never";

    private static final int HIGHEST_CODE = 255;
    private static final int MOST_DIGITS = 11;

    /** A file may be made a moment after its line, and its file system's clock may be coarse. */
    private static final Duration AGREEING = Duration.ofSeconds(2);

    private ExitLine() {}

    /**
     * What a line says.
     *
     * @param written when the file was; taken where the line has no time, and where both agree:
     *     lines have whole seconds, so an agent could seem to end before it began
     */
    static ExitFile parse(Path file, String line, Instant written) {
        int space = line.indexOf(' ');
        var word = space < 0 ? line : line.substring(0, space);
        long seconds = space < 0 ? -1 : number(line, space + 1);
        var at = seconds < 0 || agree(seconds, written) ? written : Instant.ofEpochSecond(seconds);
        if (word.equals(NEVER)) {
            return new ExitFile.NeverStarted(at);
        }
        long code = number(word, 0);
        return code < 0 || code > HIGHEST_CODE
                ? new ExitFile.Damaged(file + " holds no exit code")
                : new ExitFile.Ended(new Exit((int) code, at));
    }

    private static boolean agree(long seconds, Instant written) {
        var apart = Duration.between(Instant.ofEpochSecond(seconds), written).abs();
        return apart.compareTo(AGREEING) <= 0;
    }

    /** The number that the rest of {@code text} is; -1 if it is none. */
    private static long number(String text, int from) {
        int digits = text.length() - from;
        if (digits == 0 || digits > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
