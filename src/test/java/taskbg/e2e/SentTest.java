package taskbg.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the test of hostile outputs would see what it looks for. */
class SentTest {
    private static Sent sent(String text) throws CharacterCodingException {
        return new Sent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void commands_are_told_apart_from_styles_and_places() throws CharacterCodingException {
        var sent = sent("\033[1;31mred\033[2;3H\033[2J\033]52;c;eA==\007\033c\033[?1049h");
        assertEquals(Set.of("E[2J", "E]52;c;eA==\007", "Ec", "E[?1049h"), sent.commands());
        assertEquals(Set.of(), sent.strangers());
    }

    @Test
    void controls_and_invisible_characters_are_strangers() throws CharacterCodingException {
        var sent = sent("é 漢 👩\u200D👩\u009b\u202e\u0007\u2028\033");
        assertEquals(Set.of("9b", "202e", "7", "2028", "1b"), sent.strangers());
    }

    @Test
    void marks_are_counted() throws CharacterCodingException {
        assertEquals(3, sent("a\u0301b\u0301\u0301\u0301").mostMarks());
    }
}
