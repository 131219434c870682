package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.OutputWindow;
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
        var window =
                switch (read.place()) {
                    case Place.End ignored -> window(lines - read.lines(), lines);
                    case Place.From from ->
                            window(from.start() / BYTES, from.start() / BYTES + read.lines());
                    case Place.Before before ->
                            window(before.start() / BYTES - read.lines(), before.start() / BYTES);
                    case Place.Around around ->
                            window(
                                    around.offset() / BYTES - read.lines() / 2,
                                    around.offset() / BYTES + read.lines() / 2);
                };
        return new Message.OutputRead(task, read.place(), window);
    }

    private OutputWindow window(long from, long to) {
        long first = Math.clamp(from, 0, lines);
        long last = Math.clamp(to, first, lines);
        var read = new ArrayList<OutputWindow.Row>();
        for (long i = first; i < last; i++) {
            read.add(line(i));
        }
        return new OutputWindow(first * BYTES, last * BYTES, last * BYTES, read);
    }

    static OutputWindow.Row line(long number) {
        return new OutputWindow.Row(
                number * BYTES, null, StyledLine.of("line " + number, Style.PLAIN));
    }

    /** What one sees of the model's output: the numbers of the first and the last line. */
    static List<Long> seen(Model model) {
        var pane = model.output();
        var area = Layout.of(model).outputText();
        if (pane.window().rows().isEmpty()) {
            return List.of();
        }
        int last = OutputScroll.lastVisible(pane, area);
        return List.of(
                pane.window().rows().get(pane.top()).offset() / BYTES,
                pane.window().rows().get(last).offset() / BYTES);
    }
}
