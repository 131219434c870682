package taskbg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void version_names_the_program() {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true));
        try {
            assertEquals(0, Main.run("--version"));
        } finally {
            System.setOut(before);
        }
        assertEquals("task-bg 0.1.0" + System.lineSeparator(), printed.toString());
    }
}
