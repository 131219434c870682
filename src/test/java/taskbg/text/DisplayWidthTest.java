package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain ascii|11",
                "naïve|5",
                "漢字|4",
                "ｆｕｌｌ|8",
                "ﾊﾝｶｸ|4",
                "가각|4",
                "\u1100\u1161\u11A8|2",
                "⚡✅⌚⏳|8",
                "✓→…●§±|6",
                "❤|1",
                "❤\uFE0F|2",
                "1\uFE0F\u20E3|2",
                "a\uFE0F|1",
                "e\u0301|1",
                "👩\u200D👩\u200D👧\u200D👦|2",
                "👩🏻\u200D❤\uFE0F\u200D💋\u200D👩🏿|2",
                "👍🏽|2",
                "☝🏽|2",
                "🇩🇪|2",
                "🇩🇪🇫🇷|4",
                "🇩🇪🇫|3",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F|2",
                "ที่นี่|2",
                "กำ|2",
                "क्ष|2",
                "𝐀𝐁|2",
                "a\u200Bb\uFEFF|2",
                "\u202Eabc\u202C|3",
                "\u001B[31m|4",
                "\u0085x|1",
                "\uD83D|1",
                "\uE0A0|1",
                "\uD83E\uDEEA|2",
                "x\u2065\u034F\u115F\uDB40\uDC01y|2",
                "\u0378|1",
            })
    void text_takes_the_columns_that_terminals_give_it(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0x1B, 0", "0x41, 1", "0x9B, 0", "0x300, 0", "0x4E00, 2", "0x1F600, 2"})
    void a_code_point_alone_has_a_width(String codePoint, int columns) {
        assertEquals(columns, DisplayWidth.of(Character.toString(Integer.decode(codePoint))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1100, 0x115E, 0x231A, 0x231B, 0x267F, 0xFFE6, 0x1FAFA, 0x20000, 0x3FFFD})
    void the_ends_of_wide_ranges_are_wide(int codePoint) {
        assertEquals(2, DisplayWidth.of(Character.toString(codePoint)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x10FF, 0x2319, 0x231C, 0x267E, 0x2680, 0xFFE8, 0x1FB00, 0x1FFFD})
    void the_neighbours_of_wide_ranges_are_not(int codePoint) {
        assertEquals(1, DisplayWidth.of(Character.toString(codePoint)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301x",
                "👩\u200D👩\u200D👧\u200D👦!",
                "👍🏽👍",
                "🇩🇪🇫🇷🇮",
                "ที่นี่",
                "1\uFE0F\u20E32",
                "\u1100\u1161\u11A8가",
                "❤\uFE0F\u200D🔥a",
            })
    void clusters_are_the_graphemes_of_the_jdk(String text) {
        var graphemes = BreakIterator.getCharacterInstance();
        graphemes.setText(text);
        var expected = new ArrayList<String>();
        for (int from = 0, to = graphemes.next(); to >= 0; from = to, to = graphemes.next()) {
            expected.add(text.substring(from, to));
        }
        assertEquals(expected, clusters(text));
    }

    @Test
    void a_thousand_marks_on_a_letter_become_four() {
        assertEquals(
                List.of("a" + "\u0301".repeat(4), "b"),
                clusters("a" + "\u0301".repeat(1000) + "b"));
    }

    @Test
    void an_endless_family_ends() {
        var family = clusters("👩" + "\u200D👩".repeat(1000));
        assertEquals(List.of("👩" + "\u200D👩".repeat(15)), family);
    }

    @Test
    void endless_tones_and_marks_share_one_limit() {
        var tones = clusters("👩" + "🏽".repeat(30) + "\u0301" + "\uFE0F");
        assertEquals(List.of("👩" + "🏽".repeat(15)), tones);
    }

    @Test
    void a_joiner_is_drawn_only_between_pictures() {
        assertEquals(List.of("a", "b", "👩", "x"), clusters("a\u200Db👩\u200Dx"));
        assertEquals(List.of("👩", "", "", "👩"), clusters("👩\n\u200D👩"));
    }

    @Test
    void what_is_reserved_for_pictures_to_come_is_glued_to_nothing() {
        assertEquals(List.of("\uFFFD", "👩"), clusters("\uD83C\uDEA8\u200D👩"));
        assertEquals(List.of("👩", "\uFFFD"), clusters("👩\u200D\uD83C\uDEA8"));
        assertEquals(3, DisplayWidth.of("\uD83C\uDEA8\u200D👩"));
    }

    @Test
    void what_is_never_drawn_is_a_cluster_of_no_width() {
        assertEquals(List.of("", "a", "", "", "b"), clusters("\u0301a\u001B\u0301b"));
    }

    @Test
    void clusters_know_their_place_in_the_text() {
        var cluster = new Clusters("a漢\u0301");
        cluster.next();
        cluster.next();
        assertEquals("1 3 2", cluster.start() + " " + cluster.end() + " " + cluster.width());
    }

    private static List<String> clusters(String text) {
        var clusters = new ArrayList<String>();
        for (var cluster = new Clusters(text); cluster.next(); ) {
            clusters.add(cluster.text());
        }
        return clusters;
    }
}
