package taskbg.actions;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;
import taskbg.store.OutputFile;
import taskbg.store.OutputLines;
import taskbg.task.Task;

/**
 * An output as text, from one offset to where the file ended when it was opened; read piece by
 * piece.
 */
public final class OutputText extends Reader {
    private static final int BLOCK = 64 << 10;
    private static final int KEPT = 0;

    /** What makes text of bytes. */
    private interface Form {
        String next(byte[] bytes, int length);

        String rest();
    }

    private final OutputFile output;
    private final Form form;
    private final byte[] block = new byte[BLOCK];
    private final long end;

    /** Where the next bytes are read; this and what follows belong to the thread that reads. */
    private long offset;

    private String piece = "";
    private int used;
    private boolean ended;

    private OutputText(OutputFile output, long start, Form form) {
        this.output = output;
        this.offset = start;
        this.end = output.size();
        this.form = form;
    }

    /** The agent's words and one line a tool call; lines that are no events as they are. */
    public static OutputText readable(OutputFile output, Task task) {
        return new OutputText(output, 0, new Rendered(task));
    }

    /** The file itself; what is no UTF-8 becomes U+FFFD. */
    public static OutputText raw(OutputFile output) {
        return new OutputText(output, 0, new Decoded());
    }

    /** The last {@code count} lines of either form; 0 or more. */
    public static String lastLines(OutputFile output, Task task, int count, boolean raw) {
        if (count == 0) {
            return "";
        }
        var lines = new OutputLines(output, KEPT);
        for (long taken = count; ; taken *= 4) {
            long start = lines.startOfLast(taken);
            var form = raw ? new Decoded() : new Rendered(task);
            var text = new OutputText(output, start, form).all();
            var from = startOfLast(text, count);
            if (start == 0 || from > 0) {
                return text.substring(Math.max(0, from));
            }
        }
    }

    /**
     * Where the last {@code count} lines of a text begin; 0 where it has no more than those, -1
     * where fewer.
     */
    private static int startOfLast(String text, int count) {
        int at = text.endsWith("\n") ? text.length() - 1 : text.length();
        for (int i = 0; i < count; i++) {
            at = text.lastIndexOf('\n', at - 1);
            if (at < 0) {
                return i == count - 1 ? 0 : -1;
            }
        }
        return at + 1;
    }

    private String all() {
        var text = new StringBuilder();
        while (fill()) {
            text.append(piece);
            used = piece.length();
        }
        return text.toString();
    }

    @Override
    public int read(char[] into, int from, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length() - used);
        piece.getChars(used, used + count, into, from);
        used += count;
        return count;
    }

    private boolean fill() {
        while (used == piece.length() && !ended) {
            int wanted = (int) Math.min(block.length, end - offset);
            int count = wanted > 0 ? output.read(offset, block, wanted) : 0;
            ended = count <= 0;
            offset += Math.max(0, count);
            piece = ended ? form.rest() : form.next(block, count);
            used = 0;
        }
        return used < piece.length();
    }

    @Override
    public void close() {
        output.close();
    }

    private static final class Rendered implements Form {
        private final Rendering rendering;

        Rendered(Task task) {
            this.rendering = new Rendering(Reports.format(task));
        }

        @Override
        public String next(byte[] bytes, int length) {
            return joined(rendering.feed(bytes, 0, length));
        }

        @Override
        public String rest() {
            return joined(rendering.end());
        }

        private static String joined(List<Passage> passages) {
            var text = new StringBuilder();
            for (var passage : passages) {
                text.append(passage.text());
            }
            return text.toString();
        }
    }

    private static final class Decoded implements Form {
        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);

        /** The bytes of a character that has not ended yet; owned by the thread that reads. */
        private ByteBuffer carried = ByteBuffer.allocate(0);

        @Override
        public String next(byte[] bytes, int length) {
            var in = ByteBuffer.allocate(carried.remaining() + length);
            in.put(carried).put(bytes, 0, length).flip();
            var text = decoded(in, false);
            carried = in;
            return text;
        }

        @Override
        public String rest() {
            return decoded(carried, true);
        }

        private String decoded(ByteBuffer in, boolean last) {
            var out = CharBuffer.allocate(in.remaining() + 2);
            decoder.decode(in, out, last);
            if (last) {
                decoder.flush(out);
            }
            return out.flip().toString();
        }
    }
}
