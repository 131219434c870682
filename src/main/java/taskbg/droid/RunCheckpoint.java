package taskbg.droid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line's start in an output that grows, and what the lines before it tell of the run: so another
 * process need not read them again.
 *
 * @param offset the start of the line
 * @param before the bytes before that as Latin-1, {@value #LONGEST_BEFORE} at most: by them the
 *     output is known again
 * @param run neither ended nor failed
 */
public record RunCheckpoint(long offset, String before, Run run) {
    private static final int LONGEST_BEFORE = 64;
    private static final int FORM = 1;

    /** Longer texts make no checkpoint: real ones are far shorter. */
    private static final int LONGEST_TEXT = 4096;

    /** The end of the year 9999, in seconds. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** The last bytes of a block up to an index, as many as are compared. */
    static String before(byte[] block, int to) {
        int from = Math.max(0, to - LONGEST_BEFORE);
        return new String(block, from, to - from, StandardCharsets.ISO_8859_1);
    }

    boolean isShort() {
        return texts().allMatch(text -> text == null || text.length() <= LONGEST_TEXT);
    }

    private Stream<@Nullable String> texts() {
        return Stream.of(run.sessionId(), run.model(), run.lastTool(), run.lastMessage());
    }

    /** This as bytes that {@link #of} understands. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(offset);
            out.writeUTF(before);
            out.writeBoolean(run.eventsSeen());
            out.writeInt(run.toolCalls());
            for (var text : texts().toList()) {
                out.writeBoolean(text != null);
                out.writeUTF(text == null ? "" : text);
            }
            for (var time : new @Nullable Instant[] {run.lastMessageAt(), run.lastActivity()}) {
                out.writeLong(time == null ? -1 : time.getEpochSecond());
                out.writeInt(time == null ? 0 : time.getNano());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** The checkpoint that these bytes are; null where they are none. */
    public static @Nullable RunCheckpoint of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                return null;
            }
            long offset = in.readLong();
            var before = in.readUTF();
            boolean eventsSeen = in.readBoolean();
            int toolCalls = in.readInt();
            var run =
                    new Run(
                            0,
                            eventsSeen,
                            text(in),
                            text(in),
                            toolCalls,
                            text(in),
                            null,
                            text(in),
                            time(in),
                            time(in),
                            Run.Errors.NONE,
                            null,
                            "",
                            false,
                            null);
            boolean possible =
                    before.length() > 0
                            && before.length() <= LONGEST_BEFORE
                            && offset >= before.length()
                            && toolCalls >= 0;
            return possible && in.read() < 0 ? new RunCheckpoint(offset, before, run) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        boolean there = in.readBoolean();
        var text = in.readUTF();
        return there ? text : null;
    }

    private static @Nullable Instant time(DataInputStream in) throws IOException {
        long second = in.readLong();
        int nano = in.readInt();
        if (second < 0 && nano == 0) {
            return null;
        }
        if (second < 0 || second > LAST_SECOND || nano < 0 || nano > 999_999_999) {
            throw new IOException("no time");
        }
        return Instant.ofEpochSecond(second, nano);
    }
}
