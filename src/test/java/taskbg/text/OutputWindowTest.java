package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of an output. */
class OutputWindowTest {
    private static OutputWindow.Row line(int number) {
        return new OutputWindow.Row(number * 10L, null, StyledLine.EMPTY);
    }

    @Test
    void the_last_line_without_an_end_is_replaced_when_it_grows() {
        var half = new OutputWindow.Row(20, null, StyledLine.of("hal", Style.PLAIN));
        var window = new OutputWindow(0, 20, 23, List.of(line(0), line(1), half));
        var whole = new OutputWindow.Row(20, null, StyledLine.of("half", Style.PLAIN));
        var next = window.followed(new OutputWindow(20, 25, 25, List.of(whole)));
        var lines = List.of(line(0), line(1), whole);
        assertEquals(new OutputWindow(0, 25, 25, lines), next);
    }

    @Test
    void many_lines_that_stand_for_one_are_let_go_together() {
        var lines = new ArrayList<OutputWindow.Row>();
        for (int i = 0; i < OutputWindow.MOST_ROWS + 10; i++) {
            lines.add(new OutputWindow.Row(i < 50 ? 0 : i, null, StyledLine.EMPTY));
        }
        var window = new OutputWindow(0, 5000, 5000, lines);
        assertEquals(50, window.surplus());
        assertEquals(50, window.withoutFirst(50).from());
        var one = new OutputWindow(0, 9, 9, List.of(line(0)));
        assertEquals(new OutputWindow(9, 9, 9, List.of()), one.withoutFirst(1));
        assertEquals(one, one.withoutFirst(0));
        lines.replaceAll(
                line ->
                        line.offset() < 1990
                                ? line
                                : new OutputWindow.Row(1990, null, line.text()));
        var cut = new OutputWindow(0, 5000, 5000, lines).withoutLast();
        assertEquals(1990, cut.rows().size());
        assertEquals(1990, cut.seen());
    }

    @Test
    void it_ends_where_it_was_read_to_and_not_before_its_start() {
        assertThrows(IllegalArgumentException.class, () -> new OutputWindow(5, 4, 6, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new OutputWindow(5, 6, 5, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new OutputWindow(-1, 6, 7, List.of()));
    }
}
