package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
    @ParameterizedTest
    @CsvSource({
        "short, 5, short",
        "shorter, 5, shor…",
        "漢字漢字, 8, 漢字漢字",
        "漢字漢字, 7, 漢字漢…",
        "漢字漢字, 6, 漢字…",
        "e\u0301e\u0301e\u0301, 2, e\u0301…",
        "👩\u200D👧👩, 3, 👩\u200D👧…",
        "x, 1, x",
        "xy, 1, …",
        "xy, 0, ''",
        "xy, -3, ''",
    })
    void a_cut_keeps_the_start(String text, int columns, String expected) {
        assertEquals(expected, Fit.cut(text, columns));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/long/path/file, 11, /a/lo…/file",
        "/a/long/path/file, 10, /a/lo…file",
        "short, 5, short",
        "漢字漢字漢字, 8, 漢字…字",
        "ab漢漢漢漢漢ab, 9, ab漢…漢ab",
        "abcdef, 2, a…",
        "abcdef, 1, …",
        "abcdef, 0, ''",
    })
    void a_cut_in_the_middle_keeps_both_ends(String text, int columns, String expected) {
        var cut = Fit.cutMiddle(text, columns);
        assertEquals(expected, cut);
        assertTrue(DisplayWidth.of(cut) <= Math.max(columns, 0));
    }

    @Test
    void padding_counts_columns() {
        assertEquals("漢  ", Fit.left("漢", 4));
        assertEquals("  漢", Fit.right("漢", 4));
        assertEquals("漢… ", Fit.left("漢字漢", 4));
        assertEquals(" 漢…", Fit.right("漢字漢", 4));
    }

    @Test
    void words_wrap_at_spaces() {
        assertEquals(List.of("the quick", "brown fox"), Wrap.words("the quick brown fox", 10));
        assertEquals(List.of("the quick", "brown fox"), Wrap.words("the quick brown fox", 9));
        assertEquals(List.of(""), Wrap.words("", 9));
    }

    @Test
    void a_word_that_is_too_long_is_cut_between_characters() {
        assertEquals(List.of("abcdef", "gh ij"), Wrap.words("abcdefgh ij", 6));
        assertEquals(List.of("  abc", "def"), Wrap.words("  abcdef", 5));
    }

    @Test
    void wide_characters_wrap_whole() {
        assertEquals(List.of("漢", "字", "漢"), Wrap.words("漢字漢", 3));
        assertEquals(List.of("a", "漢字"), Wrap.words("a 漢字", 4));
    }

    @Test
    void a_picture_wider_than_the_line_still_ends() {
        assertEquals(List.of("👩", "👩"), Wrap.words("👩👩", 1));
    }

    @Test
    void paragraphs_keep_their_line_breaks() {
        assertEquals(List.of("one", "two", "", "three"), Wrap.paragraphs("one two\n\nthree", 5));
    }
}
