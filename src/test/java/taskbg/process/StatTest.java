package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatTest {
    private static final String REST =
            " 7 8 9 0 -1 4194304 100 0 0 0 0 0 0 0 20 0 1 0 133021 3133440 410 1844 9390 9390";

    @ParameterizedTest
    @ValueSource(strings = {"cat", "a b", "a) S 1 (b", "((", "))", "é", "", "1 2 3"})
    void a_name_may_hold_anything(String name) {
        assertEquals(
                new Stat(11352, name, 'R', 7, 8, 9, 133021),
                parse("11352 (" + name + ") R" + REST));
        assertEquals(133021, start("11352 (" + name + ") R" + REST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "X", "x"})
    void the_dead_have_no_start(String state) {
        assertEquals(-1, start("1 (a) " + state + REST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1 (a", "1 a)", "()", ") (", "1 (a)", "1 (a) ", "1 (a) R 7 8 9"})
    void what_is_cut_short_is_no_process(String line) {
        assertNull(parse(line));
    }

    private static @Nullable Stat parse(String line) {
        return Stat.parse(line);
    }

    private static long start(String line) {
        return Objects.requireNonNull(parse(line)).liveStart();
    }
}
