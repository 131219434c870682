package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Subject;
import taskbg.tui.state.Input;
import taskbg.tui.state.Key;

/** What a terminal sends, cut anywhere; and what is sent to it beside the screen. */
public final class KeySubject implements Subject {
    @Override
    public String name() {
        return "keys";
    }

    @Override
    public int share() {
        return 8;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(
                bytes("\u001B[A\u001BOP\u001B[1;5C\u001B[15~q\u001B\u001B[A\u001B[<0;10;20M"),
                bytes("\u001B[200~one\r\ntwo\u001B[31m\u001B[201~/filter\r"),
                bytes(
                        "é漢👩\u200D👧\u001Bx\u0003\t\u007F\u001B]11;rgb:0/0/0\u0007\u001B[I\u001B[M !!"));
    }

    @Override
    public List<String> words() {
        return List.of(
                ("\u001B│\u001B[│\u001BO│\u001B]│\u001BP│\u001B_│\u001B\\│\u0007│\u0018│"
                                + "\u001B[200~│\u001B[201~│\u001B[M│\u001B[<│\u001B[[A│M│m│~│$│A│z│1│;│5│"
                                + "999│\r│\n│\t│\0│\u007F│\u0003│é│漢│👩│\u200D│🏽│e\u0301│\u009B│a│ │\uFFFF")
                        .split("│"));
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        int cut = random.nextInt(input.length + 1);
        assertEquals(
                decoded(input),
                decoded(Arrays.copyOf(input, cut), Arrays.copyOfRange(input, cut, input.length)));
        var text = new String(input, StandardCharsets.UTF_8);
        boolean tmux = random.nextBoolean();
        assertTrue(Osc.title(text).matches("\u001B]2;[^\\p{Cc}]*\u0007"));
        var notification = Osc.notification(text, tmux);
        assertEquals(tmux ? 5 : 2, notification.chars().filter(Character::isISOControl).count());
        assertTrue(Osc.copy(text, tmux).length() <= 3 * Osc.LONGEST_COPY);
    }

    /** What was pressed, pasted and clicked; typed text in one, as it is told in clusters. */
    private static List<Object> decoded(byte[]... pieces) {
        var decoding = new Decoding();
        for (byte[] piece : pieces) {
            decoding.feed(piece);
        }
        decoding.quiet(InputDecoder.ESCAPE_MILLIS);
        var told = new ArrayList<Object>();
        var typed = new StringBuilder();
        for (var input : decoding.inputs) {
            if (input instanceof Input.Pasted(String text)) {
                assertFalse(text.chars().anyMatch(KeySubject::isUnwanted), text);
            }
            if (input instanceof Input.Pressed(Key.Typed(String text, boolean control, boolean alt))
                    && !control
                    && !alt) {
                typed.append(text);
            } else {
                told.add(typed.toString());
                told.add(input);
                typed.setLength(0);
            }
        }
        told.add(typed.toString());
        return told;
    }

    private static boolean isUnwanted(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
