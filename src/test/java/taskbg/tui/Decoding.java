package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import taskbg.tui.state.Input;
import taskbg.tui.state.Key;

/** A decoder with what came out of it, for tests. */
final class Decoding {
    final List<Input> inputs = new ArrayList<>();
    final InputDecoder decoder = new InputDecoder(inputs::add);

    void quiet(long milliseconds) {
        decoder.quiet(milliseconds);
    }

    /** Feeds the bytes whole, one by one, and in two pieces cut at every place. */
    void everyCut(String escaped, List<Input> expected) {
        var bytes = bytes(escaped);
        assertEquals(expected, decoded(new byte[][] {bytes}), "whole");
        var single = new byte[bytes.length][];
        for (int i = 0; i < bytes.length; i++) {
            single[i] = new byte[] {bytes[i]};
        }
        assertEquals(expected, decoded(single), "byte by byte");
        for (int cut = 1; cut < bytes.length; cut++) {
            var pieces =
                    new byte[][] {
                        Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length)
                    };
            assertEquals(expected, decoded(pieces), "cut at " + cut);
        }
    }

    private List<Input> decoded(byte[][] pieces) {
        inputs.clear();
        for (var piece : pieces) {
            feed(piece);
        }
        quiet(InputDecoder.ESCAPE_MILLIS);
        return List.copyOf(inputs);
    }

    void feed(byte[] bytes) {
        decoder.feed(bytes, bytes.length);
    }

    /** Caret notation: {@code ^[} is escape, {@code ^?} is delete. */
    static byte[] bytes(String escaped) {
        var text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean caret =
                    c == '^' && i + 1 < escaped.length() && isControlName(escaped.charAt(i + 1));
            text.append(caret ? (char) (escaped.charAt(++i) ^ 0x40) : c);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static boolean isControlName(char c) {
        return c >= '?' && c < '^';
    }

    static List<Input> presses(String labels) {
        var presses = new ArrayList<Input>();
        for (var label : labels.trim().split(" +")) {
            presses.add(press(label));
        }
        return presses;
    }

    static Input press(String label) {
        return new Input.Pressed(Key.of(label));
    }
}
