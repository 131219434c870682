package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.HookText;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.testing.Home;

/** Agents whose Stop hook fires, and that go on, as recorded from droid 0.225 and claude 2.1. */
@Timeout(180)
class StopHookTest {
    private static final String WAIT = "until [ -e go ]; do sleep 0.02; done\n";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    /** The lines of a script that runs the Stop hook after the agent said something. */
    private String stop(String said, String mark) {
        var hook = new StringBuilder();
        for (var word : Home.command("hook-complete")) {
            hook.append('\'').append(word).append("' ");
        }
        return """
        echo '{"type":"message","message":{"role":"assistant","content":[{"type":"text","text":"%1$s"}]}}' >>t.jsonl
        echo '{"session_id":"real","hook_event_name":"Stop","transcript_path":"%2$s/t.jsonl"}' | %3$s >answer
        mv answer %4$s
        """
                .formatted(said, folder, hook, mark);
    }

    private String launch(String... options) {
        var words = new String[5 + options.length];
        System.arraycopy(new String[] {"launch", "d", "p", "explorer", "main"}, 0, words, 0, 5);
        System.arraycopy(options, 0, words, 5, options.length);
        var launched = home.run(words);
        assertEquals(0, launched.code(), launched.out());
        return launched.text("taskId");
    }

    private Task task(String id) {
        return Objects.requireNonNull(home.task(id));
    }

    private void assertGoesOn(String id, String mark, String said) {
        assertEquals(
                "{\"taskId\": \"" + id + "\", \"status\": \"running\", \"completed\": false}\n",
                home.awaitFile(mark));
        var task = task(id);
        assertInstanceOf(Status.Running.class, task.status());
        assertEquals("real", task.sessionId());
        assertEquals(said, task.progress().lastMessage());
        assertEquals(said, Objects.requireNonNull(task.remarks().hookText()).text());
    }

    private String result(String id) {
        home.awaitExit(id);
        assertEquals("completed", home.run("status", id).text("status"));
        return assertInstanceOf(Status.Completed.class, task(id).status()).result();
    }

    @Test
    void a_droid_that_another_stop_hook_sends_back_to_work_is_not_completed_by_ours() {
        home.droid(
                """
                echo '{"type":"system","subtype":"init","session_id":"real","cwd":"/","model":"m"}'
                echo '{"type":"message","role":"assistant","id":"1","text":"First answer.","session_id":"real"}'
                """
                        + stop("First answer.", "stopped")
                        + WAIT
                        + """
                        echo '{"type":"completion","finalText":"FINAL after block","numTurns":2,"session_id":"real"}'
                        """);
        var id = launch();
        assertGoesOn(id, "stopped", "First answer.");
        Home.write(folder.resolve("go"), "");
        assertEquals("FINAL after block", result(id));
    }

    @Test
    void a_claude_that_waits_for_a_subagent_in_the_background_is_not_completed() {
        var assistant =
                """
                echo '{"type":"assistant","message":{"role":"assistant","content":[{"type":"text","text":"%s"}]},"session_id":"real"}'
                """;
        var result =
                """
                echo '{"type":"result","subtype":"success","is_error":false,"result":"%s","session_id":"real","num_turns":1}'
                """;
        home.program(
                "claude",
                "#!/bin/sh\n"
                        + "echo '{\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"real\"}'\n"
                        + assistant.formatted("waiting for agent")
                        + stop("waiting for agent", "stopped")
                        + WAIT
                        + result.formatted("waiting for agent")
                        + assistant.formatted("FINAL real answer")
                        + stop("FINAL real answer", "stopped-again")
                        + "until [ -e end ]; do sleep 0.02; done\n"
                        + result.formatted("FINAL real answer"));
        var id = launch("--agent", "claude");
        assertGoesOn(id, "stopped", "waiting for agent");
        Home.write(folder.resolve("go"), "");
        assertGoesOn(id, "stopped-again", "FINAL real answer");
        Home.write(folder.resolve("end"), "");
        assertEquals("FINAL real answer", result(id));
    }

    @Test
    void what_a_hook_told_is_kept_over_rewrites_of_the_record() {
        home.droid(
                "echo '{\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"real\"}'\n"
                        + stop("half", "stopped")
                        + WAIT);
        var id = launch();
        home.awaitFile("stopped");
        var told = Objects.requireNonNull(task(id).remarks().hookText());
        assertEquals(new HookText("half", told.at()), told);
        assertEquals(0, home.run("cancel", id).code());
        assertEquals(told, task(id).remarks().hookText());
    }
}
