package taskbg.droid;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import taskbg.file.Newlines;
import taskbg.json.JsonObject;
import taskbg.json.JsonReader;
import taskbg.json.JsonTrouble;

/**
 * A session's transcript: JSON lines {@code {"type":"message","message":{"role",…}}} as droid
 * writes them, or {@code {"role",…}} flat. It may be hundreds of megabytes long and is read from
 * its end.
 */
public final class Transcript {
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
            var newlines = new Newlines<IOException>((offset, into) -> read(file, offset, into));
            long first = Math.max(0, file.length() - MOST_READ);
            long start;
            for (long end = file.length(); end > first; end = start - 1) {
                start = Math.max(first, newlines.last(first, end) + 1);
                long length = end - start;
                if (length >= SHORTEST_LINE && length <= LONGEST_LINE) {
                    String text = assistantText(newlines.copy(start, (int) length));
                    if (text != null) {
                        return text;
                    }
                }
            }
            return null;
        }
    }

    private static int read(RandomAccessFile file, long offset, byte[] into) throws IOException {
        file.seek(offset);
        int read = 0;
        for (int n = 0; n >= 0 && read < into.length; read += Math.max(0, n)) {
            n = file.read(into, read, into.length - read);
        }
        return read;
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
}
