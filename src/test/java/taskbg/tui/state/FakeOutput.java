package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.Style;
import taskbg.text.StyledLine;

/** An output of numbered lines of ten bytes each, which answers reads as a file would. */
final class FakeOutput {
    static final int BYTES = 10;

    private final String task;
    private long lines;

    FakeOutput(String task, long lines) {
        this.task = task;
        this.lines = lines;
    }

    long size() {
        return lines * BYTES;
    }

    void grow(int more) {
        lines += more;
    }

    void shrink(int to) {
        lines = to;
    }

    /** The answer to a read; the offsets of lines are multiples of their length. */
    Message.OutputRead answer(Effect.ReadOutput read) {
        var stretch =
                switch (read.place()) {
                    case Place.End ignored -> stretch(lines - read.lines(), lines);
                    case Place.From from ->
                            stretch(from.start() / BYTES, from.start() / BYTES + read.lines());
                    case Place.Before before ->
                            stretch(before.start() / BYTES - read.lines(), before.start() / BYTES);
                    case Place.Around around ->
                            stretch(
                                    around.offset() / BYTES - read.lines() / 2,
                                    around.offset() / BYTES + read.lines() / 2);
                };
        return new Message.OutputRead(task, read.place(), stretch);
    }

    private Stretch stretch(long from, long to) {
        long first = Math.clamp(from, 0, lines);
        long last = Math.clamp(to, first, lines);
        var read = new ArrayList<OutputLine>();
        for (long i = first; i < last; i++) {
            read.add(line(i));
        }
        return new Stretch(first * BYTES, last * BYTES, last * BYTES, read);
    }

    static OutputLine line(long number) {
        return new OutputLine(number * BYTES, null, StyledLine.of("line " + number, Style.PLAIN));
    }

    /** What one sees of the model's output: the numbers of the first and the last line. */
    static List<Long> seen(Model model) {
        var pane = model.output();
        var area = Layout.of(model).outputText();
        if (pane.stretch().lines().isEmpty()) {
            return List.of();
        }
        int last = Scrolling.lastVisible(pane, area);
        return List.of(
                pane.stretch().lines().get(pane.top()).offset() / BYTES,
                pane.stretch().lines().get(last).offset() / BYTES);
    }
}
