package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import taskbg.fuzz.Subject;

/**
 * Text for the terminal: no control leaves, what is measured is what is drawn, and where bytes are
 * cut makes no difference.
 */
public final class TerminalTextSubject implements Subject {
    private static final int COLUMNS = 60;
    private static final Pattern RUNS = Pattern.compile(" {3,}");
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public String name() {
        return "terminal text";
    }

    @Override
    public int share() {
        return 16;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(
                bytes("\u001B[1;31mred\u001B[0m é漢👩\u200D👧 \u001B[38;2;1;2;3mx\u001B[38;5;9my\n"),
                bytes("10%\r50%\r\u001B[K100%\nA\u0301\b!\ta\u001B[2K\u001B[1K\u001B[5G\u001B[3Db"),
                bytes(
                        "\u001B]8;;http://a\u0007y\u001B\\z \u001BPq\u009C🇩🇪❤\uFE0F 1\uFE0F\u20E3\r\n"),
                bytes("one two three four five six seven eight nine ten eleven twelve\n\nend"));
    }

    @Override
    public List<String> words() {
        var words = new ArrayList<>(HostileBytesTest.FRAGMENTS);
        words.addAll(
                List.of(
                        "\u001B[999999G",
                        "\u001B[999999C",
                        "\u001B[2K",
                        "\u001B[1K",
                        "\u001B[K",
                        "\u001B[31m",
                        "xxxxxxxxxxxxxxxx",
                        "\uD83C\uDEA8",
                        "👩\u200D",
                        "word "));
        return words;
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        checkLines(input, COLUMNS, random);
        checkLines(input, 16_384, random);
        var text = new String(input, StandardCharsets.UTF_8);
        SafeText.block(text).lines().forEach(TerminalTextSubject::checkText);
        var line = SafeText.oneLine(text);
        checkText(line);
        checkFit(line, 1 + random.nextInt(COLUMNS));
        checkFit(SafeText.oneLine(text, COLUMNS), 1 + random.nextInt(COLUMNS));
        Wrap.paragraphs(text, COLUMNS);
    }

    private static void checkLines(byte[] input, int most, RandomGenerator random) {
        var whole = AnsiDecoder.lines(input, most);
        int cut = random.nextInt(input.length + 1);
        var decoder = new AnsiDecoder(most);
        var pieces = new ArrayList<StyledLine>();
        decoder.feed(input, 0, cut, pieces::add);
        decoder.feed(input, cut, input.length, pieces::add);
        if (!decoder.unfinishedLine().spans().isEmpty()) {
            pieces.add(decoder.unfinishedLine());
        }
        assertEquals(whole, pieces);
        for (var line : whole) {
            line.spans().forEach(span -> checkText(span.text()));
            assertTrue(line.width() <= most + "… +1000000000 bytes".length());
        }
    }

    private static void checkFit(String line, int columns) {
        for (var fit : List.of(Fit.left(line, columns), Fit.right(line, columns))) {
            assertEquals(columns, DisplayWidth.of(fit));
            checkText(fit);
        }
        for (var cut : List.of(Fit.cut(line, columns), Fit.cutMiddle(line, columns))) {
            assertTrue(DisplayWidth.of(cut) <= columns);
            checkText(cut);
        }
        var wrapped = Wrap.words(line, columns + 1);
        for (var part : wrapped) {
            assertTrue(DisplayWidth.of(part) <= columns + 1);
            checkText(part);
        }
        assertEquals(withoutBlanks(line), withoutBlanks(String.join("", wrapped)));
    }

    /** A leap of the cursor makes a thousand blanks, of which a few tell as much. */
    private static void checkText(String text) {
        HostileBytesTest.checkText(RUNS.matcher(text).replaceAll("  "));
    }

    private static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
