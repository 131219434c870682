package taskbg.output;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;
import taskbg.task.OutputFormat;
import taskbg.task.Task;

/**
 * The text of an output, from one offset to where the file ended when it was opened, in pieces that
 * are read one after the other: none is kept, however long the file is. One thread at a time.
 */
public final class OutputText implements Iterator<String> {
    private static final int BLOCK = 64 << 10;

    private final OutputFile output;
    private final Rendering rendering;
    private final byte[] block = new byte[BLOCK];
    private final long end;

    /** Where the next bytes are read; this and what follows belong to the thread that reads. */
    private long offset;

    /** The piece that is next, unless it is empty. */
    private String piece = "";

    private boolean ended;

    private OutputText(OutputFile output, long start, long end, OutputFormat format) {
        this.output = output;
        this.offset = start;
        this.end = end;
        this.rendering = new Rendering(format);
    }

    /** The agent's words and one line a tool call; lines that are no events as they are. */
    public static OutputText readable(OutputFile output, Task task) {
        return readable(output, task, 0, output.size());
    }

    static OutputText readable(OutputFile output, Task task, long start, long end) {
        return new OutputText(output, start, end, OutputFormat.of(task));
    }

    /** The file itself; what is no UTF-8 becomes U+FFFD. */
    public static OutputText raw(OutputFile output) {
        return new OutputText(output, 0, output.size(), OutputFormat.TEXT);
    }

    /** The last {@code count} lines of the file itself; 0 or more. */
    public static OutputText rawTail(OutputFile output, int count) {
        long start = new OutputLines(output).startOfLast(count);
        return new OutputText(output, start, output.size(), OutputFormat.TEXT);
    }

    @Override
    public boolean hasNext() {
        while (piece.isEmpty() && !ended) {
            int wanted = (int) Math.min(block.length, end - offset);
            int count = wanted > 0 ? output.read(offset, block, wanted) : 0;
            ended = count <= 0;
            offset += Math.max(0, count);
            piece = joined(ended ? rendering.end() : rendering.feed(block, 0, count));
        }
        return !piece.isEmpty();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var next = piece;
        piece = "";
        return next;
    }

    private static String joined(List<Passage> passages) {
        if (passages.size() == 1) {
            return passages.getFirst().text();
        }
        var text = new StringBuilder();
        for (var passage : passages) {
            text.append(passage.text());
        }
        return text.toString();
    }
}
