package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskbg.droid.Passage;
import taskbg.droid.Passage.Tone;
import taskbg.text.Color;
import taskbg.text.Span;
import taskbg.text.Style;

class RowStylerTest {
    private static final Style RED = Style.PLAIN.withForeground(new Color.Ansi(1));
    private static final Style CYAN = Style.PLAIN.withForeground(new Color.Ansi(6));

    private final RowStyler styler = new RowStyler(16_384);

    private List<Span> spans(Tone tone, String text) {
        return styler.line(List.of(new Passage(tone, text))).spans();
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
        var row = List.of(new Passage(Tone.TOOL, "call "), new Passage(Tone.TOOL_FAILED, "✗ no"));
        assertEquals(
                List.of(new Span("call ", CYAN), new Span("✗ no", RED)), styler.line(row).spans());
    }

    @Test
    void no_command_of_an_output_is_left_in_its_words() {
        assertEquals(
                "safe text",
                styler.line(List.of(new Passage(Tone.SAID, "\033]52;c;eA==\007safe\033[2J text")))
                        .plain());
    }

    @Test
    void of_an_endless_line_only_the_beginning_is_kept() {
        var line = styler.line(List.of(new Passage(Tone.PLAIN, "x".repeat(1_000_000))));
        assertEquals(16_384, line.plain().replaceAll("[^x]", "").length());
    }
}
