package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.tui.state.Input;
import taskbg.tui.state.Key;

class InputDecoderTest {
    private final List<Input> inputs = new ArrayList<>();
    private final InputDecoder decoder = new InputDecoder(inputs::add);

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "x->x",
                "X->X",
                "'  '->Space Space",
                "^A->Ctrl-a",
                "^Z->Ctrl-z",
                "^C->Ctrl-c",
                "^\\->Ctrl-\\",
                "^S^Q->Ctrl-s Ctrl-q",
                "^@->Ctrl-Space",
                "^M->Enter",
                "^J->Enter",
                "^I->Tab",
                "^H->Backspace",
                "^?->Backspace",
                "^[x->Alt-x",
                "^[X->Alt-X",
                "^[é->Alt-é",
                "^[^M->Alt-Enter",
                "^[^A->Ctrl-Alt-a",
                "^[^?->Alt-Backspace",
                "é日->é 日",
                "👍->👍",
                "👍🏽x->👍🏽 x",
                "👨‍👩‍👧‍👦->👨‍👩‍👧‍👦",
                "🇩🇪🇫🇷->🇩🇪 🇫🇷",
                "❤️x->❤️ x",
                "^[[A->Up",
                "^[OA->Up",
                "^[[B^[[C^[[D->Down Right Left",
                "^[[H^[[F->Home End",
                "^[OH^[OF->Home End",
                "^[[1~^[[4~->Home End",
                "^[[7~^[[8~->Home End",
                "^[[2~^[[3~^[[5~^[[6~->Insert Delete PgUp PgDn",
                "^[[Z->Shift-Tab",
                "^[[1;5A->Ctrl-Up",
                "^[[1;2B->Shift-Down",
                "^[[1;3C->Alt-Right",
                "^[[1;8D->Ctrl-Alt-Shift-Left",
                "^[[3;5~->Ctrl-Delete",
                "^[^[[A->Alt-Up",
                "^[^[OA->Alt-Up",
                "^[[a^[[b->Shift-Up Shift-Down",
                "^[Oa->Ctrl-Up",
                "^[[7^^[[8$^[[5@->Ctrl-Home Shift-End Ctrl-Shift-PgUp",
                "^[OP^[OQ^[OR^[OS->F1 F2 F3 F4",
                "^[[11~^[[15~^[[17~^[[21~^[[23~^[[24~->F1 F5 F6 F10 F11 F12",
                "^[[1;2P^[[[A^[[[E->Shift-F1 F1 F5",
                "^[OM->Enter",
            })
    void a_key_is_decoded_however_its_bytes_are_cut(String bytes, String keys) {
        everyCut(bytes, presses(keys));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[[97;5u",
                "^[[27;5;97~",
                "^[[97;5:3u",
                "^[[1;1:3A",
                "^[[?1;2c",
                "^[[>41;354;0c",
                "^[[?62;1;4c",
                "^[[12;40R",
                "^[[1;2R",
                "^[[0n",
                "^[[?2026;2$y",
                "^[[?0u",
                "^[[4;600;800t",
                "^[[8;24;80t",
                "^[[~",
                "^[[9999999999A",
                "^[[1;99999999999A",
                "^[[5A",
                "^[[1;2;3A",
                "^[[99~",
                "^[[[Z",
                "^[[M xq",
                "^[[Mxxx",
                "^[[32;10;20M",
                "^[[<0;0;0M",
                "^[[<2;5;5M",
                "^[[<1;2M",
                "^[[<35;5;5M",
                "^[]11;rgb:0000/0000/0000^G",
                "^[]52;c;eHh4^[\\",
                "^[]0;x^X",
                "^[P1$r0m^[\\",
                "^[P>|tmux 3.3a^[\\",
                "^[_Gi=31;OK^[\\",
                "^[Oj",
                "^[Oz",
                "^[O2P",
                "^[[x",
                "^[[1x",
                "^[[!x",
                "^[[^Ax",
                "^[[ q",
            })
    void what_is_not_known_is_swallowed_whole(String bytes) {
        var after = bytes.equals("^[[^Ax") ? presses("x k") : presses("k");
        everyCut(bytes + "k", after);
    }

    @Test
    void a_paste_is_never_keys() {
        everyCut(
                "^[[200~x^Mq^[[A^A^[[201^[[201~k",
                List.of(new Input.Pasted("x\nq[A[201"), press("k")));
    }

    @Test
    void pasted_text_has_plain_line_ends_and_no_controls() {
        everyCut(
                "^[[200~a^M^Jb^Jc^Md^Ie^@é👍^[[201~",
                List.of(new Input.Pasted("a\nb\nc\nd\teé👍")));
    }

    @Test
    void a_paste_that_is_not_utf8_shows_it() {
        feed("^[[200~".replace("^[", "\u001b").getBytes(UTF_8));
        feed(new byte[] {'a', (byte) 0xff, 'b', (byte) 0x9b});
        feed("\u001b[201~".getBytes(UTF_8));
        assertEquals(List.of(new Input.Pasted("a\ufffdb\ufffd")), inputs);
    }

    @Test
    void a_huge_paste_is_cut_and_still_ends() {
        feed("\u001b[200~".getBytes(UTF_8));
        var chunk = new byte[1 << 16];
        Arrays.fill(chunk, (byte) 'x');
        for (int i = 0; i < 20; i++) {
            feed(chunk);
        }
        feed("\u001b[201~k".getBytes(UTF_8));
        assertEquals(List.of(new Input.Pasted("x".repeat(PasteBuffer.LIMIT)), press("k")), inputs);
    }

    @Test
    void a_paste_that_stands_still_stays_a_paste() {
        feed("\u001b[200~x".getBytes(UTF_8));
        decoder.quiet(60_000);
        feed("q\u001b[201~".getBytes(UTF_8));
        assertEquals(List.of(new Input.Pasted("xq")), inputs);
    }

    @Test
    void the_focus_is_told() {
        everyCut("^[[I^[[O", List.of(new Input.FocusGained(), new Input.FocusLost()));
    }

    @Test
    void the_mouse_counts_from_zero() {
        everyCut(
                "^[[<0;1;1M^[[<32;2;1M^[[<0;2;300m^[[<64;10;5M^[[<65;10;5M^[[<16;3;4M",
                List.of(
                        new Input.Moused(Input.Mouse.PRESS, 0, 0),
                        new Input.Moused(Input.Mouse.DRAG, 1, 0),
                        new Input.Moused(Input.Mouse.RELEASE, 1, 299),
                        new Input.Moused(Input.Mouse.WHEEL_UP, 9, 4),
                        new Input.Moused(Input.Mouse.WHEEL_DOWN, 9, 4),
                        new Input.Moused(Input.Mouse.PRESS, 2, 3)));
    }

    @Test
    void an_escape_alone_is_a_key_only_after_silence() {
        feed(bytes("^["));
        assertTrue(decoder.waiting());
        decoder.quiet(InputDecoder.ESCAPE_MILLIS - 1);
        assertEquals(List.of(), inputs);
        decoder.quiet(InputDecoder.ESCAPE_MILLIS);
        assertEquals(presses("Esc"), inputs);
        assertFalse(decoder.waiting());
        feed(bytes("[A"));
        assertEquals(presses("Esc [ A"), inputs);
    }

    @Test
    void escapes_pressed_in_a_row_are_all_told() {
        feed(bytes("^[^[^["));
        decoder.quiet(InputDecoder.ESCAPE_MILLIS);
        assertEquals(presses("Esc Esc Esc"), inputs);
    }

    @Test
    void an_escape_before_another_escape_sequence_is_a_key_of_its_own() {
        everyCut("^[^[x", presses("Esc Alt-x"));
    }

    @Test
    void an_arrow_cut_by_a_slow_link_stays_an_arrow() {
        feed(bytes("^[["));
        decoder.quiet(60_000);
        feed(bytes("A"));
        assertEquals(presses("Up"), inputs);
    }

    @Test
    void a_string_that_never_ends_does_not_deafen_the_keyboard() {
        feed(bytes("^[]"));
        decoder.quiet(500);
        feed(bytes("x"));
        decoder.quiet(1000);
        feed(bytes("k"));
        assertEquals(presses("k"), inputs);
    }

    @Test
    void a_new_escape_ends_an_unfinished_sequence() {
        everyCut("^[[1;5^[[Ak", presses("Up k"));
        everyCut("^[O^[[Ak", presses("Up k"));
        everyCut("^[]0;title^[[Ak", presses("Up k"));
    }

    @Test
    void bytes_that_are_not_utf8_are_dropped() {
        feed(
                new byte[] {
                    (byte) 0x9b, 'A', (byte) 0xc3, 'b', (byte) 0xff, (byte) 0xe2, (byte) 0x82
                });
        feed(new byte[] {'c', (byte) 0xc0, (byte) 0x9b, (byte) 0xe0, (byte) 0x80, (byte) 0x9b});
        feed(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xc2, (byte) 0x9b, 'd'});
        assertEquals(presses("A b c d"), inputs);
    }

    @Test
    void the_rest_of_an_emoji_is_awaited_for_a_moment_only() {
        feed(bytes("👍"));
        assertEquals(List.of(), inputs);
        assertTrue(decoder.waiting());
        decoder.quiet(InputDecoder.ESCAPE_MILLIS);
        assertEquals(presses("👍"), inputs);
        assertFalse(decoder.waiting());
    }

    @Test
    void no_noise_breaks_it_and_a_key_after_silence_is_heard() {
        var random = new Random(4);
        var alphabet =
                "\u001b\u001b\u001b[[]OPM~;?<$120569xAu\\\u0007\u0080é👍\u009b".getBytes(UTF_8);
        for (int round = 0; round < 2000; round++) {
            var noise = new byte[random.nextInt(40)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = alphabet[random.nextInt(alphabet.length)];
            }
            feed(noise);
        }
        feed(bytes("\u001b[201~"));
        decoder.quiet(1000);
        feed(bytes("kkkk"));
        assertEquals(press("k"), inputs.getLast());
    }

    /** Feeds the bytes whole, one by one, and in two pieces cut at every place. */
    private void everyCut(String escaped, List<Input> expected) {
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
        decoder.quiet(InputDecoder.ESCAPE_MILLIS);
        return List.copyOf(inputs);
    }

    private void feed(byte[] bytes) {
        decoder.feed(bytes, bytes.length);
    }

    /** Caret notation: {@code ^[} is escape, {@code ^?} is delete. */
    private static byte[] bytes(String escaped) {
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

    private static List<Input> presses(String labels) {
        var presses = new ArrayList<Input>();
        for (var label : labels.trim().split(" +")) {
            presses.add(press(label));
        }
        return presses;
    }

    private static Input press(String label) {
        return new Input.Pressed(Key.of(label));
    }
}
