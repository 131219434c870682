package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskbg.output.Excerpt.Tone;
import taskbg.output.Excerpt.Words;
import taskbg.text.Color;
import taskbg.text.Span;
import taskbg.text.Style;

class InkTest {
    private static final Style RED = Style.PLAIN.withForeground(new Color.Ansi(1));
    private static final Style CYAN = Style.PLAIN.withForeground(new Color.Ansi(6));

    private final Ink ink = new Ink();

    private List<Span> spans(Tone tone, String text) {
        return ink.line(List.of(new Words(tone, text))).spans();
    }

    @Test
    void a_colour_that_the_output_set_goes_on_until_it_is_taken_back() {
        assertEquals(List.of(new Span("red", RED)), spans(Tone.PLAIN, "\033[31mred"));
        assertEquals(List.of(new Span("still", RED)), spans(Tone.PLAIN, "still"));
        assertEquals(List.of(new Span("plain", Style.PLAIN)), spans(Tone.PLAIN, "\033[mplain"));
    }

    @Test
    void the_agents_words_take_no_colour_from_plain_output_and_give_none() {
        spans(Tone.PLAIN, "\033[31mred");
        assertEquals(List.of(new Span("said", Style.PLAIN)), spans(Tone.SAID, "said"));
        assertEquals(List.of(new Span("tool", CYAN)), spans(Tone.TOOL, "tool"));
        spans(Tone.SAID, "\033[32mgreen words");
        assertEquals(List.of(new Span("still", RED)), spans(Tone.PLAIN, "still"));
    }

    @Test
    void words_of_several_tones_stand_side_by_side() {
        var row = List.of(new Words(Tone.TOOL, "call "), new Words(Tone.TOOL_FAILED, "✗ no"));
        assertEquals(
                List.of(new Span("call ", CYAN), new Span("✗ no", RED)), ink.line(row).spans());
    }

    @Test
    void no_command_of_an_output_is_left_in_its_words() {
        assertEquals(
                "safe text",
                ink.line(List.of(new Words(Tone.SAID, "\033]52;c;eA==\007safe\033[2J text")))
                        .plain());
    }

    @Test
    void of_an_endless_line_only_the_beginning_is_kept() {
        var line = ink.line(List.of(new Words(Tone.PLAIN, "x".repeat(1_000_000))));
        assertEquals(16_384, line.plain().replaceAll("[^x]", "").length());
    }
}
