package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "X",
                "-",
                "/",
                "Space",
                "Ctrl-d",
                "Ctrl--",
                "Ctrl-Space",
                "Alt-x",
                "Ctrl-Alt-a",
                "Up",
                "Shift-Tab",
                "Ctrl-Alt-Shift-Left",
                "PgUp",
                "Esc",
                "F12",
                "👍🏽",
                "Alt-é"
            })
    void a_label_names_one_key(String label) {
        assertEquals(label, Key.of(label).label());
    }

    @Test
    void a_label_reads_as_people_write_it() {
        assertEquals(new Key.Typed("d", true, false), Key.of("Ctrl-d"));
        assertEquals(new Key.Typed(" ", false, false), Key.of("Space"));
        assertEquals(new Key.Named(Key.Name.TAB, false, false, true), Key.of("Shift-Tab"));
        assertEquals(Key.named(Key.Name.ENTER), Key.of("Enter"));
    }

    @Test
    void a_typed_key_has_text() {
        assertThrows(IllegalArgumentException.class, () -> new Key.Typed("", false, false));
    }
}
