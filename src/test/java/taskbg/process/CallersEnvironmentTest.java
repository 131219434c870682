package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallersEnvironmentTest {
    @AfterEach
    void forget() {
        System.clearProperty("taskbg.env.LC_ALL");
        System.clearProperty("taskbg.env.JAVA_TOOL_OPTIONS");
    }

    @Test
    void what_the_caller_had_comes_back_and_what_he_had_not_goes() {
        System.setProperty("taskbg.env.LC_ALL", "");
        System.setProperty("taskbg.env.JAVA_TOOL_OPTIONS", "=-Dx=é y");
        var environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8", "A", "b"));
        CallersEnvironment.restore(environment, 42);
        assertEquals(Map.of("A", "b", "JAVA_TOOL_OPTIONS", "-Dx=é y"), environment);
    }

    @Test
    void a_variable_set_to_nothing_stays_set() {
        System.setProperty("taskbg.env.LC_ALL", "=");
        var environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
        CallersEnvironment.restore(environment, 42);
        assertEquals(Map.of("LC_ALL", ""), environment);
    }

    @Test
    void without_the_launcher_all_stays_but_what_the_jvm_left() {
        var environment = new HashMap<>(Map.of("LC_ALL", "C", "JAVA_MAIN_CLASS_42", "taskbg.Main"));
        CallersEnvironment.restore(environment, 42);
        assertEquals(Map.of("LC_ALL", "C"), environment);
    }
}
