package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class OscTest {
    @Test
    void a_title_cannot_end_itself() {
        assertEquals(
                "\033]2;3 running]52;c;eA==\\é\007",
                Osc.title("3 \u202erunning\007\033]52;c;eA==\033\\\u009c\né"));
    }

    @Test
    void a_title_is_cut() {
        assertEquals("\033]2;" + "👍".repeat(200) + "\007", Osc.title("👍".repeat(5000)));
    }

    @Test
    void a_notification_is_wrapped_for_tmux_only() {
        assertEquals("\033]9;task-bg: done\007", Osc.notification("done\033", false));
        assertEquals(
                "\033Ptmux;\033\033]9;task-bg: done\007\033\\", Osc.notification("done", true));
    }

    @Test
    void a_copy_carries_any_text() {
        var text = "a\033]0;\007é👍\n";
        var encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        assertEquals("\033]52;c;" + encoded + "\007", Osc.copy(text, false));
        assertEquals(
                "\033]52;c;eA==\007\033Ptmux;\033\033]52;c;eA==\007\033\\", Osc.copy("x", true));
    }

    @Test
    void what_is_longer_than_terminals_take_is_not_copied() {
        assertEquals(8 + 74_992, Osc.copy("x".repeat(56_244), false).length());
        assertEquals("", Osc.copy("x".repeat(56_245), false));
    }
}
