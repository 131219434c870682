package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.Decoding.bytes;
import static taskbg.tui.Decoding.press;
import static taskbg.tui.Decoding.presses;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.tui.state.Input;

class InputDecoderTest {
    private final Decoding decoding = new Decoding();

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
        decoding.everyCut(bytes, presses(keys));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[[I",
                "^[[O",
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
        decoding.everyCut(bytes + "k", after);
    }

    @Test
    void the_mouse_counts_from_zero() {
        decoding.everyCut(
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
        decoding.feed(bytes("^["));
        assertTrue(decoding.decoder.waiting());
        decoding.quiet(InputDecoder.ESCAPE_MILLIS - 1);
        assertEquals(List.of(), decoding.inputs);
        decoding.quiet(InputDecoder.ESCAPE_MILLIS);
        assertEquals(presses("Esc"), decoding.inputs);
        assertFalse(decoding.decoder.waiting());
        decoding.feed(bytes("[A"));
        assertEquals(presses("Esc [ A"), decoding.inputs);
    }

    @Test
    void escapes_pressed_in_a_row_are_all_told() {
        decoding.feed(bytes("^[^[^["));
        decoding.quiet(InputDecoder.ESCAPE_MILLIS);
        assertEquals(presses("Esc Esc Esc"), decoding.inputs);
    }

    @Test
    void an_escape_before_another_escape_sequence_is_a_key_of_its_own() {
        decoding.everyCut("^[^[x", presses("Esc Alt-x"));
    }

    @Test
    void an_arrow_cut_by_a_slow_link_stays_an_arrow() {
        decoding.feed(bytes("^[["));
        decoding.quiet(60_000);
        decoding.feed(bytes("A"));
        assertEquals(presses("Up"), decoding.inputs);
    }

    @Test
    void a_string_that_never_ends_does_not_deafen_the_keyboard() {
        decoding.feed(bytes("^[]"));
        decoding.quiet(500);
        decoding.feed(bytes("x"));
        decoding.quiet(1000);
        decoding.feed(bytes("k"));
        assertEquals(presses("k"), decoding.inputs);
    }

    @Test
    void a_new_escape_ends_an_unfinished_sequence() {
        decoding.everyCut("^[[1;5^[[Ak", presses("Up k"));
        decoding.everyCut("^[O^[[Ak", presses("Up k"));
        decoding.everyCut("^[]0;title^[[Ak", presses("Up k"));
    }

    @Test
    void bytes_that_are_not_utf8_are_dropped() {
        decoding.feed(
                new byte[] {
                    (byte) 0x9b, 'A', (byte) 0xc3, 'b', (byte) 0xff, (byte) 0xe2, (byte) 0x82
                });
        decoding.feed(
                new byte[] {'c', (byte) 0xc0, (byte) 0x9b, (byte) 0xe0, (byte) 0x80, (byte) 0x9b});
        decoding.feed(
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xc2, (byte) 0x9b, 'd'});
        assertEquals(presses("A b c d"), decoding.inputs);
    }

    @Test
    void the_rest_of_an_emoji_is_awaited_for_a_moment_only() {
        decoding.feed(bytes("👍"));
        assertEquals(List.of(), decoding.inputs);
        assertTrue(decoding.decoder.waiting());
        decoding.quiet(InputDecoder.ESCAPE_MILLIS);
        assertEquals(presses("👍"), decoding.inputs);
        assertFalse(decoding.decoder.waiting());
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
            decoding.feed(noise);
        }
        decoding.feed(bytes("\u001b[201~"));
        decoding.quiet(1000);
        decoding.feed(bytes("kkkk"));
        assertEquals(press("k"), decoding.inputs.getLast());
    }
}
