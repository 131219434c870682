package taskbg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Exit;
import taskbg.task.Status;
import taskbg.testing.Home;
import taskbg.testing.ScriptedModel;

/**
 * The droid CLI itself, run by bin/task-bg: what {@code bin/check --droid} runs and nothing else,
 * as it needs the network once. The property {@code taskbg.droid} names the CLI.
 */
@Timeout(180)
class RealDroid {
    private static final Path PROGRAM = Path.of("bin", "task-bg").toAbsolutePath();
    private static final String RUNS_UNTIL_TOLD =
            "touch began; until [ -e go ]; do sleep 0.1; done; echo hi-from-the-tool";

    @TempDir Path folder;
    private Home home;
    private ScriptedModel model;

    @BeforeEach
    void move() {
        var droid = Path.of(Objects.requireNonNull(System.getProperty("taskbg.droid")));
        home = new Home(folder);
        home.environment.put("PATH", droid.toAbsolutePath().getParent() + ":/usr/bin:/bin");
        model = new ScriptedModel();
        home.environment.put("FACTORY_API_KEY", "fk-dummy");
        home.environment.put("FACTORY_DROID_AUTO_UPDATE_ENABLED", "false");
        home.environment.put("JAVA_HOME", System.getProperty("java.home"));
        Home.write(settings(), model.settings());
    }

    @AfterEach
    void leave() {
        model.close();
        home.close();
    }

    private Path settings() {
        return folder.resolve(".factory/settings.json");
    }

    private Home.Ran taskBg(String... words) {
        var command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(words));
        return home.process(command);
    }

    private String launch(String prompt, String droid) {
        var launched = taskBg("launch", "Real droid", prompt, droid, "main", "low");
        assertEquals(0, launched.code(), launched.out() + launched.err());
        return launched.text("taskId");
    }

    private static String execute(String command, String risk) {
        return """
        {"tools": [["Execute", {"command": "%s", "summary": "test", "riskLevel": "%s",\
         "riskLevelReason": "a test"}]], "text": "Running it."}"""
                .formatted(command, risk);
    }

    private static String script(String... steps) {
        return "go SCN [" + String.join(", ", steps) + "]";
    }

    private Status end(String id) {
        var end = home.awaitEnd(id).status();
        var told = taskBg("status", id);
        assertEquals(0, told.code(), told.out() + told.err());
        assertEquals(end.word(), told.text("status"));
        return end;
    }

    private static int code(Exit exit) {
        return Objects.requireNonNull(exit).code();
    }

    @Test
    void a_run_with_a_tool_shows_its_progress_and_completes() {
        var id = launch(script(execute(RUNS_UNTIL_TOLD, "low"), "{\"text\": \"All done é\"}"), "x");
        Home.await("the tool", () -> Files.exists(folder.resolve("began")));
        for (var told : List.of(taskBg("status", id), taskBg("list"))) {
            assertEquals("running", told.text("status"), told.out());
            assertTrue(told.out().contains("\"toolCalls\": 1"), told.out());
            assertEquals("Execute", told.text("lastTool"), told.out());
            assertEquals("Running it.", told.text("lastMessage"), told.out());
            assertTrue(told.text("lastUpdate").compareTo(told.text("started_at")) > 0, told.out());
        }
        Home.write(folder.resolve("go"), "");
        var end = assertInstanceOf(Status.Completed.class, end(id));
        assertEquals("All done é", end.result());
        assertEquals(0, code(end.exit()));
        var output = taskBg("output", id, "--plain").out();
        assertTrue(output.contains("  ✓ hi-from-the-tool\n"), output);
        assertTrue(output.contains("— done: 2 turns"), output);
        var session = Objects.requireNonNull(home.task(id)).sessionId();
        assertTrue(output.startsWith("— session " + session), output);
    }

    @Test
    void a_providers_error_is_the_tasks() {
        var id = launch(script("{\"status\": 400, \"error\": \"no such model here\"}"), "x");
        var end = assertInstanceOf(Status.Failed.class, end(id));
        assertTrue(end.error().contains("no such model here"), end.error());
        assertEquals(1, code(end.exit()));
    }

    @Test
    void what_the_autonomy_does_not_allow_fails_the_task() {
        var id = launch(script(execute("git push origin main", "high")), "x");
        var end = assertInstanceOf(Status.Failed.class, end(id));
        assertTrue(end.error().contains("insufficient permission"), end.error());
        assertEquals(1, code(end.exit()));
    }

    @Test
    void a_cancel_in_the_middle_of_a_tool_ends_all_processes() {
        assertEquals(0, taskBg("hooks", "install").code());
        var id = launch(script(execute(RUNS_UNTIL_TOLD, "low"), "{\"text\": \"went on\"}"), "x");
        Home.await("the tool", () -> Files.exists(folder.resolve("began")));
        var cancelled = taskBg("cancel", id);
        assertEquals(0, cancelled.code(), cancelled.out());
        assertEquals(
                "{\"taskId\": \"%s\", \"status\": \"cancelled\", \"cancelled\": true}\n"
                        .formatted(id),
                cancelled.out());
        assertEquals(List.of(), home.processes());
        assertInstanceOf(Status.Cancelled.class, end(id));
    }

    @Test
    void an_installed_stop_hook_completes_the_task() {
        var before = Home.read(settings());
        assertEquals(0, taskBg("hooks", "install").code());
        var status = taskBg("hooks", "status").out();
        assertTrue(status.contains("\"installed\": true"), status);
        var id = launch(script(execute("echo one", "low"), "{\"text\": \"Hooked é\"}"), "x");
        var end = assertInstanceOf(Status.Completed.class, end(id));
        assertEquals("Hooked é", end.result());
        assertNull(end.exit(), "the exit came first");
        Home.await("the exit", () -> Files.exists(home.tasks().resolve(id + ".exit")));
        assertEquals(end, end(id));
        assertEquals(1, Objects.requireNonNull(home.task(id)).progress().toolCalls());
        assertEquals(0, taskBg("hooks", "uninstall").code());
        assertEquals(before, Home.read(settings()));
    }

    @Test
    void a_droid_that_is_terminated_has_failed_though_it_exits_with_zero_and_ends_its_session() {
        assertEquals(0, taskBg("hooks", "install").code());
        var id = launch(script("{\"silent\": true}"), "x");
        Home.await("the request", () -> !model.requests().isEmpty());
        for (var process : home.processes()) {
            if (process.info().command().orElse("").endsWith("/droid")) {
                process.destroy();
            }
        }
        var end = assertInstanceOf(Status.Failed.class, end(id));
        assertTrue(end.error().contains("without a completion event"), end.error());
        assertEquals(0, code(end.exit()));
    }

    @Test
    void a_droids_definition_reaches_the_models_system_prompt() {
        Home.write(
                folder.resolve(".factory/droids/executor-med.md"),
                """
                ---
                name: executor-med
                description: features and fixes
                model: inherit
                tools: read-only
                ---
                You are the executor of this test: word Xylophon-é.
                """);
        var id = launch(script("{\"text\": \"I am\"}"), "executor-med");
        assertInstanceOf(Status.Completed.class, end(id));
        var system = model.system();
        assertTrue(system.contains("You are the executor of this test: word Xylophon-é."), system);
        assertEquals(List.of(), Objects.requireNonNull(home.task(id)).remarks().notes());
        var droids = taskBg("droids").out();
        var defined = "\"file\": \"" + folder.resolve(".factory/droids/executor-med.md") + "\"";
        assertTrue(droids.contains(defined), droids);
    }
}
