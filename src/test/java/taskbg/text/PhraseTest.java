package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
    @ParameterizedTest
    @CsvSource({
        "error, an Error, 0, 3",
        "Error, an error, 0, -1",
        "Error, an Error, 0, 3",
        "é, CAFÉ, 0, 3",
        "aa, aaa, 1, 1",
        "aa, aaa, 2, -1",
        "ab, aab, 0, 1",
        "long, lon, 0, -1",
        "🐢, a🐢, 0, 1",
    })
    void case_counts_once_it_has_an_upper_case_letter(
            String text, String line, int from, int index) {
        assertEquals(index, new Phrase(text).indexIn(line, from));
    }

    @Test
    void it_is_not_empty() {
        assertThrows(IllegalArgumentException.class, () -> new Phrase(""));
    }
}
