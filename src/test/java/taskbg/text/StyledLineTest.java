package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyledLineTest {
    /** Its characters: a 漢 e U+0301 | x 👩 (two chars) y; its columns: 0 1-2 3 | 4 5-6 7. */
    private static final StyledLine LINE =
            new StyledLine(
                    List.of(new Span("a漢e\u0301", Style.PLAIN), new Span("x👩y", Style.MUTED)));

    @Test
    void the_text_and_the_width_are_those_of_all_spans() {
        assertEquals("a漢e\u0301x👩y", LINE.plain());
        assertEquals(8, LINE.width());
        assertEquals("", StyledLine.EMPTY.plain());
        assertEquals(StyledLine.EMPTY, StyledLine.of("", Style.MUTED));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 1",
        "1, 2, 1, 3",
        "1, 4, 1, 4",
        "3, 4, 3, 4",
        "2, 5, 3, 5",
        "4, 7, 4, 7",
        "5, 6, 5, 7",
        "6, 8, 5, 8",
        "0, 8, 0, 8",
        "7, 8, 7, 8",
        "8, 8, 8, 8",
        "0, 0, 0, 0",
    })
    void a_match_has_its_columns(int from, int to, int first, int end) {
        assertEquals(new StyledLine.Columns(first, end), LINE.columns(from, to));
    }
}
