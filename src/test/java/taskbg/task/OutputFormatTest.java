package taskbg.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutputFormatTest {
    @Test
    void the_words_of_old_records_are_understood() {
        assertEquals(OutputFormat.DROID, OutputFormat.of("stream-json"));
        assertEquals(OutputFormat.DROID, OutputFormat.of("droid"));
        assertEquals(OutputFormat.ANY, OutputFormat.of("another"));
        for (var format : OutputFormat.values()) {
            assertEquals(format, OutputFormat.of(format.word()));
        }
        for (var rule : SuccessRule.values()) {
            assertEquals(rule, SuccessRule.of(rule.word()));
        }
        assertEquals(SuccessRule.EVENTS, SuccessRule.of("another"));
    }
}
