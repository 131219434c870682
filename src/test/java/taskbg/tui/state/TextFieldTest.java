package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFieldTest {
    /** A bar stands for the cursor, an underscore for a blank. */
    @ParameterizedTest
    @CsvSource({
        "ab|c, x, abx|c",
        "ab|c, Space, ab_|c",
        "ab|c, Left, a|bc",
        "ab|c, Right, abc|",
        "ab|c, Home, |abc",
        "ab|c, End, abc|",
        "ab|c, Ctrl-a, |abc",
        "ab|c, Ctrl-e, abc|",
        "ab|c, Ctrl-b, a|bc",
        "ab|c, Ctrl-f, abc|",
        "ab|c, Backspace, a|c",
        "ab|c, Delete, ab|",
        "ab|c, Ctrl-d, ab|",
        "ab|c, Ctrl-u, |c",
        "ab|c, Ctrl-k, ab|",
        "|abc, Left, |abc",
        "|abc, Backspace, |abc",
        "abc|, Right, abc|",
        "abc|, Delete, abc|",
        "one_two_|x, Ctrl-w, one_|x",
        "one_two|, Alt-Backspace, one_|",
        "one_two|, Ctrl-Left, one_|two",
        "one|_two_x, Ctrl-Right, one_two|_x",
        "|one, Ctrl-w, |one",
        "a👩‍🔬|b, Backspace, a|b",
        "a|👩‍🔬b, Right, a👩‍🔬|b",
    })
    void keys_edit_as_in_the_shell(String before, String key, String after) {
        assertEquals(field(after), field(before).edited(Key.of(key)));
    }

    @ParameterizedTest
    @CsvSource({"Ctrl-x", "Alt-x", "F1", "Up", "Esc"})
    void other_keys_do_not_edit(String key) {
        assertNull(field("ab|c").edited(Key.of(key)));
    }

    @Test
    void a_cursor_stands_within_its_text() {
        assertThrows(IllegalArgumentException.class, () -> new TextField("abc", 4));
        assertThrows(IllegalArgumentException.class, () -> new TextField("abc", -1));
    }

    private static TextField field(String drawn) {
        int cursor = drawn.indexOf('|');
        var text = drawn.substring(0, cursor) + drawn.substring(cursor + 1);
        return new TextField(text.replace('_', ' '), cursor);
    }
}
