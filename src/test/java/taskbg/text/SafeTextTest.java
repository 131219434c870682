package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    @ParameterizedTest
    @CsvSource({
        "'plain', plain",
        "'  plain  ', plain",
        "'two\nlines', two lines",
        "'two \r\n\r\n\t lines', two lines",
        "'two\u2028lines\u2029of\u0085text\u000B\f', two lines of text",
        "'keeps  blanks é', keeps  blanks é",
        "'\n', ''",
        "'\u001B[31mred\u001B[0m', red",
        "'a\u202Eb\0', ab^@",
        "'10%\r50%\r100%', 100%",
        "'one\n10%\r\u001B[K100%\nthree', one 100% three",
        "'a\tb 10%\rdone\r', done",
        "'one\r\r\ntwo', one two",
    })
    void any_text_becomes_one_line(String text, String line) {
        assertEquals(line, SafeText.oneLine(text));
    }

    @Test
    void a_line_is_cut_to_its_columns() {
        assertEquals("one two", SafeText.oneLine("one\ntwo", 7));
        assertEquals("one t…", SafeText.oneLine("one\ntwo", 6));
        assertEquals("漢…", SafeText.oneLine("漢字", 3));
    }

    @Test
    void a_huge_text_is_cut_without_being_read_to_its_end() {
        assertEquals("x".repeat(9) + "…", SafeText.oneLine("x".repeat(5_000_000), 10));
        assertEquals("…", SafeText.oneLine("\n".repeat(5_000_000), 10));
    }

    @Test
    void a_block_keeps_its_lines() {
        assertEquals("one\n\n  two é\n^G", SafeText.block("one\n\n  two \u001B[1mé\n\u0007\n"));
        assertEquals("a       b", SafeText.block("a\tb"));
        assertEquals("", SafeText.block(""));
    }

    @Test
    void a_leap_of_the_cursor_makes_no_more_blanks_than_a_terminal_has() {
        var leap = "\u001B[999999Gx";
        assertEquals(" ".repeat(1000) + "x", SafeText.block(leap));
        var many = SafeText.block((leap + "\n").repeat(1000));
        assertEquals((" ".repeat(1000) + "x\n").repeat(1000).stripTrailing(), many);
        assertEquals(
                " ".repeat(1000) + "x", SafeText.block((leap + "\u001B[2K").repeat(20_000) + leap));
    }

    @Test
    void erasing_a_long_line_again_and_again_costs_its_length_once() {
        var wide = "x".repeat(500_000);
        assertEquals(
                " ".repeat(1000) + "y", SafeText.block(wide + "y\u001B[2K".repeat(20_000) + "y"));
        assertEquals(
                "y" + " ".repeat(499_999),
                SafeText.block(wide + "\u001B[1K".repeat(20_000) + "\ry"));
        assertEquals(
                "z" + " ".repeat(1000) + "x".repeat(498_999),
                SafeText.block(wide + "\ry\u001B[999999C\u001B[1K".repeat(20_000) + "\rz"));
    }
}
