package taskbg.droid;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonReader;
import taskbg.json.JsonTrouble;

/**
 * A session's transcript: JSON lines {@code {"type":"message","message":{"role",…}}} as droid
 * writes them, or {@code {"role",…}} flat. It may be hundreds of megabytes long and is read from
 * its end.
 */
public final class Transcript {
    private static final int BLOCK = 64 << 10;
    private static final int LONGEST_LINE = 16 << 20;

    private static final int SHORTEST_LINE = "{'role':'assistant','content':'x'}".length();

    /** A hook has 30 s to answer in; what lies further back is no answer to what ends now. */
    private static final long MOST_READ = 256L << 20;

    private Transcript() {}

    /**
     * The last text that the assistant said; null if there is none. Messages that only use tools or
     * think, lines that are not JSON or over 16 MiB, and records of hooks are passed over; of a
     * longer transcript its last 256 MiB are read.
     */
    public static @Nullable String lastAssistantText(Path transcript) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(transcript.toFile(), "r")) {
            var lines = new Backwards(file);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                String text = assistantText(line);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }
    }

    private static @Nullable String assistantText(byte[] line) {
        try {
            return assistantText(JsonReader.lenient(line, 0, line.length));
        } catch (JsonTrouble _) {
            return null;
        }
    }

    private static @Nullable String assistantText(JsonObject line) {
        var message = line.get("message") instanceof JsonObject inner ? inner : line;
        boolean said =
                "assistant".equals(message.text("role"))
                        && !"user_only".equals(line.text("visibility"));
        var text = new StringJoiner("\n").setEmptyValue("");
        for (var block : said ? ClaudeEvents.blocks(message) : List.<JsonObject>of()) {
            var words = block.text("text", "");
            if (block.text("type", "").equals("text") && !words.isBlank()) {
                text.add(words);
            }
        }
        return text.length() == 0 ? null : text.toString();
    }

    /**
     * The lines of a file's last part, the last first; those too short to say anything left out.
     */
    private static final class Backwards {
        private final RandomAccessFile file;
        private final long first;
        private final byte[] block = new byte[BLOCK];
        private long blockStart;
        private long blockEnd;
        private long lineEnd;

        Backwards(RandomAccessFile file) throws IOException {
            this.file = file;
            lineEnd = file.length();
            first = Math.max(0, lineEnd - MOST_READ);
            blockStart = lineEnd;
            blockEnd = lineEnd;
        }

        /** The line before; empty for one that is too long, null at the start. */
        byte @Nullable [] next() throws IOException {
            while (lineEnd > first) {
                long end = lineEnd;
                long start = lineStart(end);
                lineEnd = start - 1;
                if (end - start >= SHORTEST_LINE) {
                    return line(start, end - start);
                }
            }
            return null;
        }

        private long lineStart(long end) throws IOException {
            for (long at = end; at > first; at--) {
                if (at <= blockStart) {
                    readBlockBefore(at);
                }
                if (block[(int) (at - 1 - blockStart)] == '\n') {
                    return at;
                }
            }
            return first;
        }

        private byte[] line(long start, long length) throws IOException {
            byte[] line = new byte[length > LONGEST_LINE ? 0 : (int) length];
            if (start >= blockStart && start + line.length <= blockEnd) {
                System.arraycopy(block, (int) (start - blockStart), line, 0, line.length);
            } else {
                file.seek(start);
                file.readFully(line);
            }
            return line;
        }

        private void readBlockBefore(long end) throws IOException {
            blockEnd = end;
            blockStart = Math.max(0, end - BLOCK);
            file.seek(blockStart);
            file.readFully(block, 0, (int) (blockEnd - blockStart));
        }
    }
}
