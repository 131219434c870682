package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Evidence;
import taskbg.task.HookText;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.TaskId;
import taskbg.testing.Home;

/** What hooks do to a task: its runner's exit counts more than a session's end. */
class HookCompleteTest {
    private static final Instant NOW = HookTask.NOW;
    private static final TaskId ID = HookTask.ID;
    private static final String MADE_UP = HookTask.MADE_UP;
    private static final String REAL = HookTask.REAL;
    private static final Evidence RUNNER = HookTask.RUNNER;
    private static final String GOES_ON =
            "{\"taskId\": \"bg_1\", \"status\": \"running\", \"completed\": false}\n";
    private static final String DONE =
            "{\"taskId\": \"bg_1\", \"status\": \"completed\", \"completed\": true}\n";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
        home.clock = () -> NOW;
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private void task(@Nullable Evidence runner, @Nullable StopRequest stop, String output) {
        HookTask.put(home, runner, stop, output);
    }

    private void insideTheTask() {
        home.environment.put("TASK_BG_ID", ID.value());
    }

    private String hook(String event, String session, String more) {
        var json = "{\"session_id\":\"%s\",\"hook_event_name\":\"%s\"%s}";
        return answer(json.formatted(session, event, more));
    }

    private String answer(String stdin) {
        var ran = home.run(false, stdin, "hook-complete");
        assertEquals(0, ran.code());
        assertEquals("", ran.err());
        return ran.out();
    }

    private Status status() {
        return Objects.requireNonNull(home.task("bg_1")).status();
    }

    private String transcript(String content) {
        return ",\"transcript_path\":\"" + Home.write(folder.resolve("t.jsonl"), content) + "\"";
    }

    private static String session(String output) {
        var key = "\"session_id\":\"";
        int from = output.indexOf(key) + key.length();
        return output.substring(from, output.indexOf('"', from));
    }

    @Test
    void a_stop_only_brings_news_of_a_task_whose_runner_waits() {
        task(RUNNER, null, HookTask.success(false));
        insideTheTask();
        var nested = HookTask.sample("transcript.v0.215.0.with-tool.jsonl");
        assertEquals(GOES_ON, hook("Stop", REAL, transcript(nested)));
        assertEquals(new Status.Running(RUNNER, null), status());
        var task = Objects.requireNonNull(home.task("bg_1"));
        assertEquals(REAL, task.sessionId());
        assertEquals(1, task.progress().toolCalls());
        assertEquals("Execute", task.progress().lastTool());
        assertEquals("All done: hi-from-execute", task.progress().lastMessage());
        assertEquals(NOW, task.progress().lastMessageAt());
        assertEquals(new HookText("All done: hi-from-execute", NOW), task.remarks().hookText());
    }

    @Test
    void a_stop_of_a_runners_task_whose_output_says_that_it_is_over_ends_it_as_that_says() {
        task(RUNNER, null, HookTask.success(true));
        insideTheTask();
        var other = "{\"role\":\"assistant\",\"content\":\"first answer\"}\n";
        assertEquals(DONE, hook("Stop", REAL, transcript(other)));
        assertEquals(new Status.Completed(NOW, "All done: hi-from-execute", null), status());
    }

    @Test
    void a_flat_transcript_and_camel_case_keys_do_as_well() {
        task(null, null, "");
        var flat = folder.resolve("flat.jsonl");
        Home.write(
                flat,
                """
                {"role":"assistant","content":"not the last"}
                {"role":"assistant","content":[{"type":"text","text":"flat é"}]}
                {"role":"user","content":"thanks"}
                """);
        var keys = "{\"sessionId\":\"%s\",\"hookEventName\":\"Stop\",\"transcriptPath\":\"%s\"}";
        assertEquals(DONE, answer(keys.formatted(MADE_UP, flat)));
        assertEquals(new Status.Completed(NOW, "flat é", null), status());
    }

    @Test
    void keys_in_both_spellings_count_once() {
        task(null, null, "");
        var keys =
                "{\"session_id\":\"%1$s\",\"sessionId\":\"%1$s\",\"hook_event_name\":\"Stop\","
                        + "\"hookEventName\":\"Stop\",\"whatever\":[{}]}";
        assertEquals(DONE, answer(keys.formatted(MADE_UP)));
        assertEquals(new Status.Completed(NOW, "", null), status());
    }

    @Test
    void a_stop_without_a_transcript_takes_the_outputs_last_words() {
        task(null, null, HookTask.success(false));
        insideTheTask();
        assertEquals(DONE, hook("Stop", REAL, ",\"transcript_path\":\"/nowhere/t.jsonl\""));
        assertEquals(new Status.Completed(NOW, "All done: hi-from-execute", null), status());
    }

    @Test
    void the_end_of_a_session_that_was_terminated_leaves_the_verdict_to_the_exit() {
        task(RUNNER, null, HookTask.sample("stream-json.sigterm.jsonl"));
        insideTheTask();
        var session = session(HookTask.sample("stream-json.sigterm.jsonl"));
        assertEquals(GOES_ON, hook("SessionEnd", session, ",\"reason\":\"other\""));
        assertEquals(new Status.Running(RUNNER, null), status());
    }

    @Test
    void the_end_of_a_session_that_failed_leaves_the_verdict_to_the_exit() {
        var output = HookTask.sample("stream-json.provider-400.jsonl");
        task(RUNNER, null, output);
        insideTheTask();
        assertEquals(GOES_ON, hook("SessionEnd", session(output), ""));
        assertEquals(new Status.Running(RUNNER, null), status());
    }

    @Test
    void the_end_of_a_session_whose_output_says_that_it_is_complete_completes_the_task() {
        task(RUNNER, null, HookTask.success(true));
        insideTheTask();
        assertEquals(DONE, hook("SessionEnd", REAL, ""));
        assertEquals(new Status.Completed(NOW, "All done: hi-from-execute", null), status());
    }

    @Test
    void the_end_of_a_session_whose_output_says_that_it_failed_fails_the_task() {
        var failed =
                "{\"type\":\"result\",\"subtype\":\"failure\",\"is_error\":true,"
                        + "\"result\":\"no credit\",\"session_id\":\"s\"}\n";
        task(RUNNER, null, failed);
        insideTheTask();
        assertEquals(
                "{\"taskId\": \"bg_1\", \"status\": \"error\", \"completed\": true}\n",
                hook("SessionEnd", "s", ""));
        assertEquals(new Status.Failed(NOW, "no credit", null, null), status());
    }

    @Test
    void another_tools_task_ends_with_its_session() {
        task(null, null, "plain");
        assertEquals(DONE, hook("SessionEnd", MADE_UP, ""));
        assertEquals(new Status.Completed(NOW, "plain", null), status());
    }

    @Test
    void a_task_that_is_being_stopped_is_not_completed_by_its_agents_last_hook() {
        var stop = new StopRequest(HookTask.START, StopRequest.Outcome.CANCELLED, "Cancelled");
        task(RUNNER, stop, HookTask.success(true));
        insideTheTask();
        assertEquals(GOES_ON, hook("Stop", REAL, ""));
        assertEquals(GOES_ON, hook("SessionEnd", REAL, ""));
        assertEquals(new Status.Running(RUNNER, stop), status());
    }

    @Test
    void a_subagent_never_ends_its_parents_task() {
        task(RUNNER, null, HookTask.success(true));
        insideTheTask();
        var more = ",\"task_result\":\"session_id: child\\nI am done\"";
        assertEquals(GOES_ON, hook("SubagentStop", REAL, more));
        assertEquals(new Status.Running(RUNNER, null), status());
    }

    @Test
    void a_subagents_own_session_inherits_the_variable_and_ends_nothing() {
        task(RUNNER, null, HookTask.success(true));
        insideTheTask();
        assertEquals(
                "{\"error\": \"Task not found for session: child\"}\n", hook("Stop", "child", ""));
        assertEquals(new Status.Running(RUNNER, null), status());
    }

    @Test
    void a_subagent_stop_ends_the_task_whose_own_id_it_names() {
        task(null, null, "");
        var more = ",\"task_result\":\"session_id: child\\nthree files\"";
        assertEquals(DONE, hook("SubagentStop", MADE_UP, more));
        assertEquals(new Status.Completed(NOW, "three files", null), status());
    }

    @Test
    void a_subagents_error_is_the_tasks() {
        task(null, null, "");
        var out = hook("SubagentStop", MADE_UP, ",\"task_error\":\"out of memory\"");
        assertTrue(out.contains("\"status\": \"error\", \"completed\": true"), out);
        assertEquals(new Status.Failed(NOW, "out of memory", null, null), status());
    }

    @Test
    void an_end_is_final_and_other_events_end_nothing() {
        task(null, null, "");
        assertEquals("{}\n", hook("PostToolUse", MADE_UP, ""));
        assertEquals(DONE, hook("Stop", MADE_UP, ""));
        var end = status();
        assertEquals(DONE, hook("Stop", MADE_UP, transcript(HookTask.sample("json.success.json"))));
        assertEquals(end, status());
    }

    @Test
    void a_variable_that_names_no_task_is_passed_over() {
        task(null, null, "");
        for (var id : List.of("../bg_1", "bg_2", "")) {
            home.environment.put("TASK_BG_ID", id);
            assertEquals("{\"error\": \"Task not found for session: s\"}\n", hook("Stop", "s", ""));
        }
        assertEquals(DONE, hook("Stop", MADE_UP, ""));
    }
}
