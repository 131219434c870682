package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskbg.tui.Decoding.press;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskbg.tui.state.Input;

class PasteTest {
    private final Decoding decoding = new Decoding();

    @Test
    void a_paste_is_never_keys() {
        decoding.everyCut(
                "^[[200~x^Mq^[[A^A^[[201^[[201~k",
                List.of(new Input.Pasted("x\nq[A[201"), press("k")));
    }

    @Test
    void pasted_text_has_plain_line_ends_and_no_controls() {
        decoding.everyCut(
                "^[[200~a^M^Jb^Jc^Md^Ie^@é👍^[[201~",
                List.of(new Input.Pasted("a\nb\nc\nd\teé👍")));
    }

    @Test
    void a_paste_that_is_not_utf8_shows_it() {
        decoding.feed("^[[200~".replace("^[", "\u001b").getBytes(UTF_8));
        decoding.feed(new byte[] {'a', (byte) 0xff, 'b', (byte) 0x9b});
        decoding.feed("\u001b[201~".getBytes(UTF_8));
        assertEquals(List.of(new Input.Pasted("a\ufffdb\ufffd")), decoding.inputs);
    }

    @Test
    void a_huge_paste_is_cut_and_still_ends() {
        decoding.feed("\u001b[200~".getBytes(UTF_8));
        var chunk = new byte[1 << 16];
        Arrays.fill(chunk, (byte) 'x');
        for (int i = 0; i < 20; i++) {
            decoding.feed(chunk);
        }
        decoding.feed("\u001b[201~k".getBytes(UTF_8));
        assertEquals(
                List.of(new Input.Pasted("x".repeat(PasteBuffer.LIMIT)), press("k")),
                decoding.inputs);
    }

    @Test
    void a_paste_that_stands_still_stays_a_paste() {
        decoding.feed("\u001b[200~x".getBytes(UTF_8));
        decoding.quiet(60_000);
        decoding.feed("q\u001b[201~".getBytes(UTF_8));
        assertEquals(List.of(new Input.Pasted("xq")), decoding.inputs);
    }
}
