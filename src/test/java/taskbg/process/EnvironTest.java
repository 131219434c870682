package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class EnvironTest {
    @Test
    void a_printed_value_keeps_its_blanks() {
        var printed =
                Environ.printed(
                        "/bin/sh -c sleep 9 HOME=/Users/ada TASK_BG_DIR=/Volumes/my disk/tasks"
                                + " TASK_BG_ID=bg_1 EMPTY= LAST=a  b");
        assertEquals("/Volumes/my disk/tasks", printed.value("TASK_BG_DIR"));
        assertEquals("bg_1", printed.value("TASK_BG_ID"));
        assertEquals("/Users/ada", printed.value("HOME"));
        assertEquals("", printed.value("EMPTY"));
        assertEquals("a  b", printed.value("LAST"));
        assertNull(printed.value("NONE"));
    }

    @Test
    void a_prompt_that_speaks_of_a_variable_sets_none() {
        var printed =
                Environ.printed(
                        "droid exec -- say TASK_BG_ID=bg_2 twice PATH=/bin TASK_BG_ID=bg_1");
        assertEquals("bg_1", printed.value("TASK_BG_ID"));
    }
}
