package taskbg.output;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import taskbg.task.Task;

/**
 * The last lines of an output's readable text, in pieces, at a cost that depends on them and not on
 * the file: what is too long of a line, as {@link LongLines} has it, is left out.
 *
 * <p>What is shown has other lines than the file: a tool call and its outcome share one, a message
 * may have many. So they are counted first, from further and further back.
 */
public final class OutputTail implements Iterator<String> {
    /** Bytes that are looked through beyond those of the lines themselves. */
    private static final long SLACK = 16 << 20;

    private final OutputText text;
    private final LongLines lines;

    /** How many lines of the text come before the last ones; belongs to the thread that reads. */
    private long before;

    private @Nullable String piece;

    private OutputTail(OutputText text, long before, boolean cut) {
        this.text = text;
        this.before = before;
        this.lines = new LongLines(cut);
    }

    /** The last {@code count} lines; 0 or more. */
    public static OutputTail of(OutputFile output, Task task, int count) {
        long end = output.size();
        if (count == 0) {
            return new OutputTail(OutputText.readable(output, task, end, end), 0, false);
        }
        var lines = new OutputLines(output);
        for (long taken = count; ; taken *= 4) {
            long least = Math.max(0, end - taken * LongLines.LONGEST - SLACK);
            long start = lines.startOfLast(taken, least);
            boolean cut = start > 0 && output.bytes(start - 1, 1)[0] != '\n';
            start = cut ? startOfCharacter(output, start) : start;
            long shown = lines(OutputText.readable(output, task, start, end));
            if (start == 0 || cut || shown > count) {
                var text = OutputText.readable(output, task, start, end);
                return new OutputTail(text, Math.max(0, shown - count), cut && shown <= count);
            }
        }
    }

    private static long startOfCharacter(OutputFile output, long offset) {
        var bytes = output.bytes(offset, 3);
        int at = 0;
        while (at < bytes.length && (bytes[at] & 0xC0) == 0x80) {
            at++;
        }
        return offset + at;
    }

    /** How many lines a text has, the last one too where it does not end. */
    private static long lines(Iterator<String> text) {
        long lines = 0;
        boolean ended = true;
        while (text.hasNext()) {
            var piece = text.next();
            for (int at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
                lines++;
            }
            ended = piece.endsWith("\n");
        }
        return ended ? lines : lines + 1;
    }

    @Override
    public boolean hasNext() {
        while (piece == null && text.hasNext()) {
            var shown = lines.next(later(text.next()));
            piece = shown.isEmpty() ? null : shown;
        }
        if (piece == null) {
            var rest = lines.rest();
            piece = rest.isEmpty() ? null : rest;
        }
        return piece != null;
    }

    @Override
    public String next() {
        var next = hasNext() ? piece : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        piece = null;
        return next;
    }

    /** What a piece has of the last lines. */
    private String later(String some) {
        int from = 0;
        while (before > 0) {
            int end = some.indexOf('\n', from);
            if (end < 0) {
                return "";
            }
            before--;
            from = end + 1;
        }
        return some.substring(from);
    }

    /**
     * Shortens the lines of a text that comes in pieces: of one over {@link #LONGEST} characters
     * only its end stays, after a word on what is left out. A line is given once it has ended. One
     * thread.
     */
    private static final class LongLines {
        /** The longest line that is given whole, in characters. */
        static final int LONGEST = 1 << 20;

        /** What is known of the line that has not ended yet. */
        private final StringBuilder line = new StringBuilder();

        private long leftOut;

        /** Whether an unknown part of that line came before the text. */
        private boolean cut;

        /**
         * @param cut whether the text begins inside of a line
         */
        LongLines(boolean cut) {
            this.cut = cut;
        }

        /** The lines that end in the next piece, and the one before if it ends there. */
        String next(String piece) {
            var ended = new StringBuilder();
            int from = 0;
            for (int at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
                add(piece, from, at);
                end(ended);
                ended.append('\n');
                from = at + 1;
            }
            add(piece, from, piece.length());
            return ended.toString();
        }

        /** The last line, though it has not ended. */
        String rest() {
            var rest = new StringBuilder();
            end(rest);
            return rest.toString();
        }

        private void add(String piece, int from, int to) {
            line.append(piece, from, to);
            if (line.length() > 2 * LONGEST) {
                shorten();
            }
        }

        private void shorten() {
            int surplus = line.length() - LONGEST;
            if (surplus > 0) {
                surplus += Character.isLowSurrogate(line.charAt(surplus)) ? 1 : 0;
                line.delete(0, surplus);
                leftOut += surplus;
            }
        }

        private void end(StringBuilder to) {
            shorten();
            if (cut) {
                to.append("… (the beginning of this line is left out) ");
            } else if (leftOut > 0) {
                to.append("… (").append(leftOut).append(" characters left out) ");
            }
            to.append(line);
            line.setLength(0);
            leftOut = 0;
            cut = false;
        }
    }
}
