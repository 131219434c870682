package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs that a person has chosen. */
class ProgramsTest {
    @ParameterizedTest
    @CsvSource({
        "less, true",
        "/usr/bin/less -X, true",
        "'', true",
        "more, false",
        "lesspipe, false"
    })
    void colours_are_for_a_pager_that_shows_them(String pager, boolean less) {
        assertEquals(less, TerminalPrograms.pagerIsLess(Map.of("PAGER", pager)));
    }
}
