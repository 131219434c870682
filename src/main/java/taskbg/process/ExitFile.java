package taskbg.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import taskbg.file.RegularFile;
import taskbg.task.Exit;
import taskbg.task.Trouble;

/**
 * What a runner wrote down at the end: one line, an exit code and the seconds since 1970, as {@code
 * 143 1763850000}, or {@code never 1763850000} where no agent was started.
 */
public sealed interface ExitFile {
    /** Nothing was written: the agent runs, or its runner was killed. */
    record Absent() implements ExitFile {}

    /** The agent ran and ended. */
    record Ended(Exit exit) implements ExitFile {}

    /** The agent was never started: its launcher died first, or it was stopped in the queue. */
    record NeverStarted(Instant at) implements ExitFile {}

    /** Something is there that no runner wrote so; {@code why} is one sentence. */
    record Damaged(String why) implements ExitFile {}

    /** Reads what is there, be it what it may; throws nothing but {@link Trouble}. */
    static ExitFile read(Path file) {
        try {
            // A runner that finds the disk full makes a link, whose target is the line.
            if (Files.isSymbolicLink(file)) {
                var target = Files.readSymbolicLink(file).toString();
                var made = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
                return parse(file, target, made.toInstant());
            }
            return parse(file, firstLine(file), Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            return new Absent();
        } catch (RegularFile.Otherwise e) {
            if (Files.isDirectory(file)) {
                throw new Trouble("Cannot read " + file + ": Is a directory", e);
            }
            return new Damaged(file + " is no file that a runner wrote: " + e.getReason());
        } catch (IOException e) {
            throw new Trouble("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The first line; empty if the file is cut short, or too long to be ours. */
    private static String firstLine(Path file) throws IOException {
        byte[] bytes = new byte[64];
        int length;
        try (var in = RegularFile.open(file)) {
            length = in.readNBytes(bytes, 0, bytes.length);
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                return new String(bytes, 0, i, StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    /**
     * What a line says.
     *
     * @param written when the file was; taken where the line has no time, and where both agree:
     *     lines have whole seconds, so an agent could seem to end before it began
     */
    private static ExitFile parse(Path file, String line, Instant written) {
        int space = line.indexOf(' ');
        var word = space < 0 ? line : line.substring(0, space);
        long seconds = space < 0 ? -1 : number(line, space + 1);
        var at = seconds < 0 || agree(seconds, written) ? written : Instant.ofEpochSecond(seconds);
        if (word.equals("never")) {
            return new ExitFile.NeverStarted(at);
        }
        long code = number(word, 0);
        return code < 0 || code > 255
                ? new ExitFile.Damaged(file + " holds no exit code")
                : new ExitFile.Ended(new Exit((int) code, at));
    }

    private static boolean agree(long seconds, Instant written) {
        var apart = Duration.between(Instant.ofEpochSecond(seconds), written).abs();
        // A file may be made a moment after its line, and its file system's clock may be coarse.
        return apart.toMillis() <= 2000;
    }

    /** The number that the rest of {@code text} is; -1 if it is none. */
    private static long number(String text, int from) {
        int digits = text.length() - from;
        if (digits == 0 || digits > 11) {
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
