package taskbg.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import taskbg.file.RegularFile;
import taskbg.task.Exit;
import taskbg.task.Trouble;

/** What a runner wrote down at the end: one line, an exit code and the seconds since 1970. */
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
                return ExitLine.parse(file, target, made.toInstant());
            }
            return ExitLine.parse(
                    file, firstLine(file), Files.getLastModifiedTime(file).toInstant());
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
}
