package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Task;
import taskbg.testing.Home;

/** The session that a hook names is looked for in outputs as well. */
class HookSessionTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
        home.clock = () -> HookTask.NOW;
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private String stop(String session) {
        var hook = "{\"session_id\":\"" + session + "\",\"hook_event_name\":\"Stop\"}";
        var ran = home.run(false, hook, "hook-complete");
        assertEquals(0, ran.code());
        return ran.out().strip();
    }

    private Task task() {
        return Objects.requireNonNull(home.task("bg_1"));
    }

    @Test
    void the_session_that_the_output_names_is_found_without_the_variable() {
        HookTask.put(home, HookTask.RUNNER, null, HookTask.success(false));
        assertEquals(
                "{\"taskId\": \"bg_1\", \"status\": \"running\", \"completed\": false}",
                stop(HookTask.REAL));
        assertEquals(HookTask.REAL, task().sessionId());
        assertEquals("Execute", task().progress().lastTool());
    }

    @Test
    void another_tools_task_ends_with_the_session_that_its_output_names() {
        HookTask.put(home, null, null, HookTask.success(false));
        assertEquals(
                "{\"taskId\": \"bg_1\", \"status\": \"completed\", \"completed\": true}",
                stop(HookTask.REAL));
        assertEquals("completed", task().status().word());
    }

    @Test
    void an_output_of_another_session_or_beside_an_exit_is_none_of_the_hooks() {
        HookTask.put(home, HookTask.RUNNER, null, HookTask.success(false));
        assertEquals("{\"error\": \"Task not found for session: other\"}", stop("other"));
        Home.write(home.tasks().resolve("bg_1.exit"), "0 1\n");
        assertEquals(
                "{\"error\": \"Task not found for session: " + HookTask.REAL + "\"}",
                stop(HookTask.REAL));
    }
}
