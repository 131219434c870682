package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SgrTest {
    private static final Style ALL =
            new Style(new Color.Ansi(1), new Color.Ansi(2), true, true, true, true, true, true);

    record Case(Style before, String parameters, Style after) {}

    static List<Case> parameters() {
        var plain = Style.PLAIN;
        return List.of(
                new Case(ALL, "", plain),
                new Case(ALL, "0", plain),
                new Case(ALL, "1;0", plain),
                new Case(ALL, ";", plain),
                new Case(plain, "1;2;3;4;7;9;31;42", ALL),
                new Case(ALL, "22;23;24;27;29;39;49", plain),
                new Case(plain, "37", plain.withForeground(new Color.Ansi(7))),
                new Case(plain, "47", plain.withBackground(new Color.Ansi(7))),
                new Case(plain, "90", plain.withForeground(new Color.Ansi(8))),
                new Case(plain, "97", plain.withForeground(new Color.Ansi(15))),
                new Case(plain, "100", plain.withBackground(new Color.Ansi(8))),
                new Case(plain, "107", plain.withBackground(new Color.Ansi(15))),
                new Case(plain, "38;5;15", plain.withForeground(new Color.Ansi(15))),
                new Case(plain, "38;5;16", plain.withForeground(new Color.Indexed(16))),
                new Case(plain, "48:5:255", plain.withBackground(new Color.Indexed(255))),
                new Case(plain, "38;2;1;2;3", plain.withForeground(new Color.Rgb(1, 2, 3))),
                new Case(plain, "38:2:1:2:3", plain.withForeground(new Color.Rgb(1, 2, 3))),
                new Case(plain, "38:2::1:2:3", plain.withForeground(new Color.Rgb(1, 2, 3))),
                new Case(plain, "48;2;;;", plain.withBackground(new Color.Rgb(0, 0, 0))),
                new Case(
                        plain,
                        "38;2;1;2;3;1",
                        plain.withForeground(new Color.Rgb(1, 2, 3)).withBold(true)),
                new Case(plain, "4:3", plain.withUnderline(true)),
                new Case(ALL, "4:0", ALL.withUnderline(false)),
                new Case(plain, "21", plain.withUnderline(true)),
                new Case(plain, "58;2;0;1;7;3", plain.withItalic(true)),
                new Case(plain, "58:5:1;3", plain.withItalic(true)));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameters_change_the_style(Case sgr) {
        assertEquals(sgr.after(), Sgr.apply(sgr.before(), sgr.parameters()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5", "8", "10", "38", "38;5", "38;2;1;2", "38;5;256", "38;2;256;0;0",
                        "38;2;0;256;0",
                "38;2;0;0;256", "38;7;1;1", "38:2:1:2", "38:5", "98", "108", "1000", "5:1",
                        "4294967297",
                "99999999999999999999999999", "?1", ">4;1", "1 ", "38;5;99999999999",
            })
    void what_makes_no_sense_changes_nothing(String parameters) {
        assertEquals(ALL, Sgr.apply(ALL, parameters));
        assertEquals(Style.PLAIN, Sgr.apply(Style.PLAIN, parameters));
    }

    @Test
    void too_many_parameters_change_nothing() {
        assertEquals(Style.PLAIN, Sgr.apply(Style.PLAIN, "1;".repeat(63) + "1;"));
        assertEquals(Style.PLAIN.withBold(true), Sgr.apply(Style.PLAIN, "1;".repeat(63) + "1"));
    }

    @Test
    void colours_keep_to_their_ranges() {
        assertThrows(IllegalArgumentException.class, () -> new Color.Ansi(16));
        assertThrows(IllegalArgumentException.class, () -> new Color.Indexed(-1));
        assertThrows(IllegalArgumentException.class, () -> new Color.Rgb(0, 0, 256));
    }
}
