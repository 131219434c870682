package taskbg.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes go in, only what a terminal draws in known columns comes out. */
class HostileBytesTest {
    private static final int COLUMNS = 60;
    static final List<String> FRAGMENTS =
            List.of(
                    "\u001B",
                    "\u001B[",
                    "\u001B]",
                    "\u001BP",
                    "\u001B_",
                    "\u001B\\",
                    "\u009B",
                    "\u009D",
                    "\u009C",
                    "\u0007",
                    "\r",
                    "\b",
                    "\t",
                    "\n",
                    "\0",
                    "\u007F",
                    "31m",
                    "38:2::1:2:3m",
                    "38;5;",
                    "99999999999999999999",
                    "0K",
                    "1K",
                    "2K",
                    "5G",
                    "3D",
                    "4C",
                    "?1049h",
                    ";",
                    ":",
                    "52;c;aGk=",
                    "a",
                    "Z",
                    " ",
                    "é",
                    "漢",
                    "👩",
                    "\u200D",
                    "🏽",
                    "❤",
                    "\uFE0F",
                    "🇩",
                    "\u0301",
                    "\u20E3",
                    "\u202E",
                    "\u2066",
                    "\u2069",
                    "\u200F",
                    "\uFEFF",
                    "\u00AD",
                    "\uDB40\uDC41",
                    "\uDB40\uDD00",
                    "\u115F",
                    "\u1161",
                    "\u3164",
                    "\u2028",
                    "\u0E33",
                    "\uFFFF",
                    "\uE000",
                    "\uDB80\uDC00",
                    "\u0600",
                    "\u061C",
                    "\u180E",
                    "\u0378");

    private final Random random = new Random(20261122);

    @Test
    void random_bytes_come_out_safe() {
        for (int round = 0; round < 3000; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }

    @Test
    void known_attacks_in_any_order_come_out_safe() {
        for (int round = 0; round < 20_000; round++) {
            var bytes = new ByteArrayOutputStream();
            int pieces = random.nextInt(40);
            for (int i = 0; i < pieces; i++) {
                bytes.writeBytes(piece());
            }
            check(bytes.toByteArray());
        }
    }

    @Test
    void every_code_point_comes_out_safe() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint != '\n') {
                var text = "a" + Character.toString(codePoint) + "b";
                checkLine(AnsiDecoder.lines(text.getBytes(UTF_8), COLUMNS).getFirst());
            }
        }
    }

    @Test
    void records_come_out_in_one_safe_line() {
        for (int round = 0; round < 5000; round++) {
            var text = new StringBuilder();
            int pieces = random.nextInt(40);
            for (int i = 0; i < pieces; i++) {
                text.append(new String(piece(), UTF_8));
            }
            checkText(SafeText.oneLine(text.toString()));
            checkText(SafeText.oneLine(text.toString(), 10));
            assertTrue(DisplayWidth.of(SafeText.oneLine(text.toString(), 10)) <= 10);
            SafeText.block(text.toString()).lines().forEach(HostileBytesTest::checkText);
        }
    }

    private byte[] piece() {
        var bytes = FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).getBytes(UTF_8);
        boolean cut = random.nextInt(10) == 0;
        return cut ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private void check(byte[] bytes) {
        var whole = AnsiDecoder.lines(bytes, COLUMNS);
        whole.forEach(HostileBytesTest::checkLine);
        var pieces = new ArrayList<StyledLine>();
        var decoder = new AnsiDecoder(COLUMNS);
        int cut = random.nextInt(bytes.length + 1);
        decoder.feed(bytes, 0, cut, pieces::add);
        decoder.feed(bytes, cut, bytes.length, pieces::add);
        if (!decoder.unfinishedLine().spans().isEmpty()) {
            pieces.add(decoder.unfinishedLine());
        }
        assertEquals(whole, pieces);
    }

    private static void checkLine(StyledLine line) {
        line.spans().forEach(span -> checkText(span.text()));
        int marker = " … + bytes".length() + 20;
        assertTrue(line.width() <= COLUMNS + marker, () -> "too wide: " + line);
    }

    /** Said for millions of clusters, so what would be said of one is made only if it is wrong. */
    static void checkText(String text) {
        int drawn = 0;
        for (var cluster = new Clusters(text); cluster.next(); ) {
            var alone = cluster.text();
            boolean measured = cluster.width() > 0 && cluster.width() == DisplayWidth.of(alone);
            if (!measured || !(DisplayWidth.isPlainAscii(alone) || isDrawn(alone))) {
                fail("cluster at " + cluster.start() + " of" + escaped(text));
            }
            drawn += alone.length();
        }
        if (drawn != text.length()) {
            fail("not drawn as it is: " + escaped(text));
        }
    }

    private static boolean isDrawn(String cluster) {
        int count = 0;
        int codePoint;
        for (int i = 0; i < cluster.length(); i += Character.charCount(codePoint)) {
            codePoint = cluster.codePointAt(i);
            if (!isDrawn(codePoint, cluster)) {
                return false;
            }
            count += codePoint == 0x200D ? 0 : 1;
        }
        return count <= 16;
    }

    private static boolean isDrawn(int codePoint, String cluster) {
        boolean joiner =
                codePoint == 0x200D && Character.isExtendedPictographic(cluster.codePointAt(0));
        boolean emojiStyle =
                codePoint == 0xFE0F && cluster.codePoints().anyMatch(Character::isEmoji);
        boolean drawn =
                switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            false;
                    case Character.UNASSIGNED -> WideRanges.contains(codePoint);
                    default -> !(codePoint >= 0xFE00 && codePoint <= 0xFE0F);
                };
        return drawn || joiner || emojiStyle;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(" U+").append(Integer.toHexString(c)));
        return escaped.toString();
    }
}
