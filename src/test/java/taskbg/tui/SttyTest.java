package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.googlecode.lanterna.TerminalSize;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SttyTest {
    @Test
    void rows_come_before_columns() {
        assertEquals(new TerminalSize(132, 43), Stty.parsed("43 132\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0", "", "x y", "24", "24 0", "-1 80", "99999999999 80", "1 2 3"})
    void a_terminal_that_does_not_know_its_size_is_taken_for_a_common_one(String size) {
        assertEquals(new TerminalSize(80, 24), Stty.parsed(size));
    }

    @Test
    void what_is_no_terminal_is_refused() {
        var stty = new Stty(new File("/dev/null"));
        var refusal = assertThrows(IOException.class, stty::begin);
        assertEquals("/dev/null: stty cannot read its modes", refusal.getMessage());
    }
}
