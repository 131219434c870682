package taskbg.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsiDecoderTest {
    private static final Style RED = Style.PLAIN.withForeground(new Color.Ansi(1));

    @Test
    void colours_become_spans() {
        assertEquals(
                line(span("a", Style.PLAIN), span("b", RED), span("c", RED.withBold(true))),
                only("a\u001B[31mb\u001B[1mc\u001B[0m"));
    }

    @Test
    void a_style_reaches_over_lines() {
        var lines = AnsiDecoder.lines("\u001B[31mone\ntwo\u001B[m\nthree", 80);
        assertEquals(
                List.of(
                        line(span("one", RED)),
                        line(span("two", RED)),
                        line(span("three", Style.PLAIN))),
                lines);
    }

    @Test
    void a_decoder_goes_on_where_another_one_was() {
        var first = new AnsiDecoder(80);
        feed(first, "\u001B[31mone\nhalf \u001B[1m");
        var second = new AnsiDecoder(80, first.styleAtLineStart());
        assertEquals(List.of(line(span("two", RED))), feed(second, "two\n"));
    }

    @Test
    void the_unfinished_line_is_seen_and_not_lost() {
        var decoder = new AnsiDecoder(80);
        feed(decoder, "one\ntw");
        assertEquals(StyledLine.of("tw", Style.PLAIN), decoder.unfinishedLine());
        assertEquals(List.of(StyledLine.of("two", Style.PLAIN)), feed(decoder, "o\n"));
        assertEquals(StyledLine.EMPTY, decoder.unfinishedLine());
    }

    @Test
    void bytes_may_be_cut_anywhere() {
        var text =
                "é漢👩\u200D👧 \u001B[38;2;1;2;3mx\u001B]8;;http://a\u0007y\u001B\\z\rA\u0301\b!\n"
                        + "\u009B1m\u0090q\u009Cend";
        var bytes = text.getBytes(UTF_8);
        var whole = AnsiDecoder.lines(bytes, 80);
        for (int cut = 0; cut <= bytes.length; cut++) {
            var decoder = new AnsiDecoder(80);
            var lines = new ArrayList<StyledLine>();
            decoder.feed(bytes, 0, cut, lines::add);
            decoder.feed(bytes, cut, bytes.length, lines::add);
            lines.add(decoder.unfinishedLine());
            assertEquals(whole, lines);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001B[2Jb",
                "a\u001B[?1049hb",
                "a\u001B[>4;2mb",
                "a\u001B[1;2Hb",
                "a\u001B[ qb",
                "a\u001B(Bb",
                "a\u001B7b",
                "a\u001Bcb",
                "a\u001B]0;title\u0007b",
                "a\u001B]52;c;aGk=\u001B\\b",
                "a\u001BPq#0;2;0\u001B\\b",
                "a\u001B_Gi=1;AAAA\u001B\\b",
                "a\u001B^pm\u001B\\b",
                "a\u001BXsos\u001B\\b",
                "a\u009B31;1Hb",
                "a\u009D0;title\u009Cb",
                "a\u0084b",
                "a\u0085b",
                "a\u001B[31\u0018b",
                "a\u001B]0;t\u001Ab",
                "a\u001B]0;t\u001B[31;2Hb",
                "a\u001B\u001B[5nb",
                "a\u000E\u000Fb",
                "a\u202Eb",
                "a\u2066\u200F\u200E\uFEFF\u00AD\u200Bb",
                "a\uDB40\uDC41\uDB40\uDC7Fb",
                "a\u2028b",
            })
    void what_is_no_colour_is_swallowed(String text) {
        assertEquals(StyledLine.of("ab", Style.PLAIN), only(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B]0;never", "\u001BPnever", "\u001B[12;3", "\u001B", "\u001B("})
    void a_sequence_that_never_ends_ends_with_its_line(String start) {
        var lines = AnsiDecoder.lines("a" + start + "\nb", 80);
        assertEquals(List.of("a", "b"), plain(lines));
    }

    @Test
    void a_sequence_of_endless_parameters_is_ignored() {
        assertEquals(
                StyledLine.of("ab", Style.PLAIN), only("a\u001B[" + "1;".repeat(5000) + "31mb"));
    }

    @Test
    void text_that_cannot_belong_to_a_sequence_is_shown() {
        assertEquals("aéb", only("a\u001B[1éb").plain());
        assertEquals("aéb", only("a\u001Béb").plain());
    }

    @ParameterizedTest
    @CsvSource({
        "'10%\r20%\r100%', 100%",
        "'abc\rx', xbc",
        "'abc\rx\u001B[K', x",
        "'abc\u001B[2K\rx', x",
        "'abc\u001B[2Kx', '   x'",
        "'abc\b\b\u001B[1Kx', ' xc'",
        "'abc\u001B[1Gx', xbc",
        "'abc\u001B[Gx', xbc",
        "'abc\u001B[2Dx', axc",
        "'a\u001B[2Cx', 'a  x'",
        "'a\u001B[3Gx', 'a x'",
        "'a\u001B[7Kx', 'ax'",
        "'abc\u001B[999999999999Dx', abx",
        "'abc\u001B[?Dx', abx",
        "'ab\bx', ax",
        "'\b\bx', x",
        "'a\tb', 'a       b'",
        "'abcdefgh\tb', 'abcdefgh        b'",
        "'\rabc', abc",
        "'漢字\b\bx', '漢x '",
        "'漢字\rx', 'x 字'",
        "'漢字\u001B[2Gx', ' x字'",
        "'漢字\u001B[2G漢', ' 漢 '",
        "'漢字\u001B[2G\u001B[K', ' '",
        "'漢字\u001B[3G\u001B[K', '漢'",
        "'e\u0301\rx', x",
        "'❤a\r❤\uFE0F', ❤\uFE0F",
        "'❤漢\r❤\uFE0F', '❤\uFE0F '",
        "'x\r\u0301', x",
        "'x\t\u0301', x",
    })
    void moves_and_erasures_within_a_line_are_obeyed(String text, String shown) {
        assertEquals(shown, only(text).plain());
    }

    @Test
    void a_carriage_return_before_a_line_feed_is_part_of_the_end() {
        assertEquals(List.of("one", "", "two"), plain(AnsiDecoder.lines("one\r\n\r\ntwo\r", 80)));
    }

    @Test
    void a_mark_keeps_to_its_letter_over_a_change_of_colour() {
        assertEquals(
                line(span("e\u0301", Style.PLAIN), span("x", RED)), only("e\u001B[31m\u0301x"));
    }

    @Test
    void controls_are_made_visible() {
        assertEquals(
                line(span("a", RED), span("^@^G^?", Style.MUTED), span("b", RED)),
                only("\u001B[31ma\0\u0007\u007Fb"));
    }

    @Test
    void broken_utf8_is_made_visible() {
        assertEquals("a\uFFFDb\uFFFD", latin("a\u00FFb\u0080\n"));
        assertEquals("\uFFFDx", latin("\u00E6\u00BCx\n"));
        assertEquals("\uFFFD\uFFFD", latin("\u00C0\u00AF\n"));
        assertEquals("\uFFFD\uFFFD\uFFFD", latin("\u00ED\u00A0\u0080\n"));
        assertEquals("\uFFFD\uFFFD\uFFFD\uFFFD", latin("\u00F4\u0090\u0080\u0080\n"));
        assertEquals("\uFFFD\uFFFD\uFFFD\uFFFD", latin("\u00F0\u008F\u0080\u0080\n"));
        assertEquals("\uFFFD\uFFFD\uFFFD", latin("\u00E0\u009F\u0080\n"));
        assertEquals("\uFFFD", latin("\u00F5\n"));
        assertEquals("\uFFFDé", latin("\u00E6\u00C3\u00A9\n"));
    }

    @Test
    void broken_utf8_does_not_reach_the_next_line() {
        assertEquals("b", AnsiDecoder.lines("a\u00E6\nb".getBytes(ISO_8859_1), 80).get(1).plain());
    }

    @Test
    void an_unassigned_code_point_is_replaced() {
        assertEquals("\uFFFDx", only("\uFFFFx").plain());
    }

    @Test
    void a_line_beyond_the_limit_is_counted() {
        assertEquals(
                line(span("abcd", Style.PLAIN), span("… +6 bytes", Style.MUTED)),
                only("abcdeé漢", 4));
    }

    @Test
    void a_wide_character_at_the_limit_is_left_out_whole_and_with_all_that_follows() {
        assertEquals("abc… +6 bytes", only("abc漢def", 4).plain());
        assertEquals("abc… +7 bytes", only("abc漢\u0301de", 4).plain());
        assertEquals("abc❤… +1 bytes", only("abc❤\uFE0Fx", 4).plain());
    }

    @Test
    void erasing_forgets_what_was_counted() {
        assertEquals("xbcd", only("abcdefgh\rx", 4).plain().substring(0, 4));
        assertEquals("x", only("abcdefgh\rx\u001B[K", 4).plain());
    }

    @Test
    void what_is_left_out_is_counted_alike_wherever_it_was_cut() {
        byte[] bytes = "\u001B[2Gb12h\uFE0F".getBytes(UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            var decoder = new AnsiDecoder(2);
            decoder.feed(bytes, 0, cut, line -> {});
            decoder.feed(bytes, cut, bytes.length, line -> {});
            assertEquals(" b… +3 bytes", decoder.unfinishedLine().plain(), "cut at " + cut);
        }
    }

    @Test
    void a_line_of_many_megabytes_keeps_its_start_only() {
        var decoder = new AnsiDecoder(100);
        var megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < 16; i++) {
            decoder.feed(megabyte, 0, megabyte.length, line -> {});
        }
        int omitted = 16 * (1 << 20) - 100;
        assertEquals(
                "x".repeat(100) + "… +" + omitted + " bytes", decoder.unfinishedLine().plain());
    }

    private static StyledLine only(String text) {
        return only(text, 80);
    }

    private static StyledLine only(String text, int columns) {
        var lines = AnsiDecoder.lines(text, columns);
        assertEquals(1, lines.size());
        return lines.getFirst();
    }

    private static String latin(String bytes) {
        return AnsiDecoder.lines(bytes.getBytes(ISO_8859_1), 80).getFirst().plain();
    }

    private static List<StyledLine> feed(AnsiDecoder decoder, String text) {
        var lines = new ArrayList<StyledLine>();
        var bytes = text.getBytes(UTF_8);
        decoder.feed(bytes, 0, bytes.length, lines::add);
        return lines;
    }

    private static List<String> plain(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::plain).toList();
    }

    private static StyledLine line(Span... spans) {
        return new StyledLine(List.of(spans));
    }

    private static Span span(String text, Style style) {
        return new Span(text, style);
    }
}
