package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import taskbg.droid.Ending.Failed;
import taskbg.droid.Ending.Succeeded;
import taskbg.task.SuccessRule;

class EndingTest {
    private static final String DENIED =
            "Exec ended early: insufficient permission to proceed. Re-run with --auto medium or"
                    + " --auto high. For destructive commands, use --skip-permissions-unsafe.";

    @Test
    void a_completion_and_exit_code_0_are_success() {
        assertEquals(
                new Succeeded("All done: hi-from-execute", null),
                ending(0, "stream-json.success-with-tool.jsonl"));
        assertEquals(
                new Succeeded("continued after block", null),
                ending(0, "stream-json.stop-hook-block.jsonl"));
        assertEquals(
                new Succeeded("Parent done", null),
                ending(0, "stream-json.v0.117.0.task-tool.jsonl"));
        assertEquals(
                new Succeeded("Hello from the mock model.", null), ending(0, "json.success.json"));
    }

    @Test
    void a_stopped_run_is_no_success_though_its_exit_code_is_0() {
        assertEquals(
                new Failed("droid ended without a completion event (exit code 0)", null),
                ending(0, "stream-json.sigterm.jsonl"));
        assertEquals(
                new Failed(
                        "droid ended without a completion event (exit code 143, SIGTERM, last: I"
                                + " look)",
                        "I look"),
                judge(143, "{\"type\":\"message\",\"role\":\"assistant\",\"text\":\"I look\"}"));
    }

    @Test
    void the_error_is_the_text_that_explains_most() {
        assertEquals(new Failed("400 mock bad", null), ending(1, "stream-json.provider-400.jsonl"));
        assertEquals(new Failed(DENIED, null), ending(1, "stream-json.permission-denied.jsonl"));
        assertEquals(
                new Failed(
                        "Error: Authentication failed. Please log in using /login or set a valid"
                                + " FACTORY_API_KEY environment variable.",
                        null),
                ending(1, "stream-json.noauth.jsonl"));
        assertEquals(new Failed("Exec failed", null), ending(1, "json.provider-400.json"));
        String max = "{\"type\":\"result\",\"subtype\":\"error_max_turns\",\"is_error\":true}";
        assertEquals(new Failed("the agent says: error_max_turns", null), judge(0, max));
    }

    @Test
    void a_tool_error_that_ended_the_run_is_its_error() {
        String call = "{\"type\":\"tool_call\",\"id\":\"a\",\"toolName\":\"Execute\"}\n";
        String killed =
                "{\"type\":\"tool_result\",\"id\":\"a\",\"error\":{\"message\":\"killed\"}}\n";
        assertEquals(new Failed("killed", null), judge(0, call + killed));
        assertEquals(
                new Failed(
                        "droid ended without a completion event (exit code 0, last: tool Execute)",
                        null),
                judge(0, call));
    }

    @Test
    void a_signal_comes_before_what_it_made_a_tool_say() {
        String call = "{\"type\":\"tool_call\",\"id\":\"a\",\"toolName\":\"Bash\"}\n";
        String failed =
                "{\"type\":\"tool_result\",\"id\":\"a\",\"error\":{\"message\":\"Exit code 137\"}}\n";
        var ended = new Failed("droid was ended by SIGTERM during Bash", null);
        assertEquals(ended, judge(143, call));
        assertEquals(ended, judge(143, call + failed));
        assertEquals(new Failed("Exit code 137", null), judge(1, call + failed));
        String own = "{\"type\":\"error\",\"source\":\"agent_loop\",\"message\":\"no credit\"}\n";
        assertEquals(new Failed("no credit", null), judge(143, call + failed + own));
        assertEquals(
                new Failed("claude was ended by SIGTERM during Bash", "Sleeping."),
                Ending.of(
                        "claude",
                        SuccessRule.EVENTS,
                        143,
                        Samples.report(Samples.bytes("claude/terminated-in-tool.jsonl"))));
    }

    @Test
    void a_code_over_128_is_called_a_signal_only_where_it_is_one() {
        assertEquals(
                new Failed("gemini ended with exit code 144 and said nothing", null),
                Ending.of("gemini", SuccessRule.EXIT, 144, Samples.report("")));
        String done = "{\"type\":\"completion\",\"finalText\":\"ready\",\"numTurns\":1}";
        assertEquals(
                new Failed("droid completed its run and then ended with exit code 143", "ready"),
                judge(143, done));
    }

    @Test
    void no_escape_sequence_is_left_of_what_an_agent_printed() {
        String output =
                "\u001b[0m\n> build\n\u001b]0;title\u0007\u001b[91m\u001b[1mError: \u001b[0mbad"
                        + " request\n\u001b[0m";
        assertEquals(
                new Failed(
                        "opencode ended with exit code 1, last: Error: bad request",
                        "> build\nError: bad request"),
                Ending.of("opencode", SuccessRule.EXIT, 1, Samples.report(output)));
        assertEquals(
                new Succeeded("> build\nError: bad request", null),
                Ending.of("opencode", SuccessRule.EXIT, 0, Samples.report(output)));
    }

    @Test
    void an_empty_output_names_what_droid_is_silent_about() {
        assertEquals(
                new Failed(
                        "droid rejected the prompt, file or session id and said nothing (exit code"
                                + " 1)",
                        null),
                judge(1, ""));
        assertEquals(
                new Failed("droid ended with exit code 137, SIGKILL and said nothing", null),
                judge(137, ""));
        assertEquals(
                new Failed(
                        "codex ended with exit code 127, command not found and said nothing", null),
                Ending.of("codex", SuccessRule.EVENTS, 127, Samples.report("")));
        assertEquals(new Succeeded("", null), judge(0, ""));
    }

    @Test
    void an_output_without_an_event_is_judged_by_its_exit_code() {
        String text = "Invalid model: X\nsee the list\n\n";
        assertEquals(new Succeeded("Invalid model: X\nsee the list", null), judge(0, text));
        assertEquals(
                new Failed(
                        "droid ended with exit code 1, last: see the list",
                        "Invalid model: X\nsee the list"),
                judge(1, text));
        assertEquals(
                new Failed("droid ended with exit code 192, last: bye", "bye"), judge(192, "bye"));
    }

    @Test
    void a_result_that_is_cut_says_so() {
        assertEquals(
                new Succeeded(
                        "x".repeat(PlainTail.LONGEST),
                        "the result is the last 64 KiB of the output"),
                judge(0, "x".repeat(1 << 20)));
    }

    @Test
    void success_after_0_turns_is_suspicious() {
        String line = "{\"type\":\"completion\",\"finalText\":\"\",\"numTurns\":0}";
        assertEquals(
                new Succeeded(
                        "", "success with 0 turns is suspicious: the agent may have done nothing"),
                judge(0, line));
    }

    @Test
    void a_completed_run_that_exits_in_error_is_an_error_with_a_result() {
        String line = "{\"type\":\"completion\",\"finalText\":\"ready\",\"numTurns\":1}";
        assertEquals(
                new Failed("droid completed its run and then ended with exit code 3", "ready"),
                judge(3, line));
    }

    @Test
    void by_rule_the_exit_code_alone_may_decide() {
        Run open = Samples.report(Samples.bytes("stream-json.sigterm.jsonl"));
        assertEquals(new Succeeded("", null), Ending.of("own", SuccessRule.EXIT, 0, open));
    }

    private static Ending ending(int exitCode, String sample) {
        return Ending.of(
                "droid", SuccessRule.EVENTS, exitCode, Samples.report(Samples.bytes(sample)));
    }

    private static Ending judge(int exitCode, String output) {
        return Ending.of("droid", SuccessRule.EVENTS, exitCode, Samples.report(output));
    }
}
