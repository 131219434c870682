package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import taskbg.droid.Passage.Tone;
import taskbg.task.SuccessRule;

class RenderingTest {
    @Test
    void a_tool_call_and_its_outcome_are_one_line() {
        assertEquals(
                """
                — session 8de8c8de-7338-4aa1-8fb6-e2a89d34944c, custom:Mock-Chat-0, in /home/dev/code/proj
                > run it SCN [{"tools":[["Execute",{"command":"echo hi-from-execute","summary":"say hi","riskLevel":"low","riskLevelReason":"echo"}]],"text":"Running echo."},{"text":"All done: hi-from-execute"}]

                Running echo.
                ▸ Execute  echo hi-from-execute  ✓ hi-from-execute

                All done: hi-from-execute
                — done: 2 turns, 0.3 s, 20 tokens in, 10 out
                """,
                Rendering.of(Samples.bytes("stream-json.success-with-tool.jsonl")));
    }

    @Test
    void a_failed_tool_call_is_set_apart() {
        List<Passage> passages = render(Samples.bytes("stream-json.permission-denied.jsonl"));
        String why =
                "Exec ended early: insufficient permission to proceed. Re-run with --auto medium or"
                        + " --auto high. For destructive commands, use --skip-permissions-unsafe.";
        assertEquals(
                List.of(
                        new Passage(Tone.TOOL, "▸ Execute  git push origin main"),
                        new Passage(Tone.TOOL_FAILED, "  ✗ " + why + "\n"),
                        new Passage(Tone.SAID, "\n" + why + "\n"),
                        new Passage(Tone.ERROR, "✗ " + why + " (cli)\n")),
                passages.subList(2, passages.size()));
    }

    @Test
    void outcomes_that_come_late_name_their_tool() {
        String lines =
                """
                {"type":"tool_call","id":"a","toolName":"Read","parameters":{"file_path":"x.java"}}
                {"type":"tool_call","id":"b","toolName":"Grep","parameters":{"pattern":"foo","path":"src"}}
                {"type":"tool_result","id":"a","value":"class X"}
                stderr says hello
                {"type":"tool_result","id":"b","isError":true,"error":{"message":"Error: no"}}
                """;
        assertEquals(
                """
                ▸ Read  x.java
                ▸ Grep  foo
                  Read  ✓ class X
                stderr says hello
                  Grep  ✗ no
                """,
                Rendering.of(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_outcome_is_its_first_line_and_an_exit_code_that_is_not_0() {
        assertEquals("hi", ToolOutcome.of("hi\n\n[Process exited with code 0]"));
        assertEquals("", ToolOutcome.of("[Process exited with code 0]"));
        assertEquals("exit code 2", ToolOutcome.of("\n[Process exited with code 2]"));
        assertEquals("exit code 2: a …", ToolOutcome.of(" a\nb\n[Process exited with code 2]"));
        assertEquals("no such file", ToolOutcome.of("Error: no  such\tfile"));
        assertEquals("x".repeat(159) + "…", ToolOutcome.of("x".repeat(161)));
    }

    @Test
    void a_tool_that_runs_is_shown_before_it_ends() {
        byte[] call =
                "{\"type\":\"tool_call\",\"id\":\"a\",\"toolName\":\"Execute\",\"parameters\":{\"command\":\"sleep 9\"}}\n"
                        .getBytes(StandardCharsets.UTF_8);
        var rendering = new Rendering();
        assertEquals(
                List.of(new Passage(Tone.TOOL, "▸ Execute  sleep 9")),
                rendering.feed(call, 0, call.length));
        assertEquals(List.of(new Passage(Tone.TOOL, "\n")), rendering.end());
    }

    @Test
    void plain_text_passes_unchanged() {
        String text = "no event\r\n\u001b[31mred\u001b[0m \u4e2d\ud83d\ude00\n{broken\n\n last";
        assertEquals(text, Rendering.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void errors_thoughts_and_final_texts_are_shown() {
        String lines =
                """
                {"type":"reasoning","text":"first\\nsecond\\n"}
                {"type":"error","source":"agent_loop","message":"400 bad"}
                {"type":"mission_step","session_id":"s"}
                {"type":"completion","finalText":"The end.","durationMs":125300}
                {"type":"result","subtype":"error_max_turns","is_error":true}
                """;
        assertEquals(
                """
                ~ first
                ~ second
                ✗ 400 bad (agent_loop)

                The end.
                — done: 2 min 5 s
                ✗ error_max_turns
                """,
                Rendering.of(lines.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_sample_cut_at_every_byte_looks_the_same() {
        for (String name : Samples.all()) {
            byte[] whole = Samples.bytes(name);
            List<Passage> expected = render(whole);
            for (int cut = 0; cut <= whole.length; cut++) {
                byte[] head = Arrays.copyOf(whole, cut);
                byte[] tail = Arrays.copyOfRange(whole, cut, whole.length);
                assertEquals(expected, render(head, tail), name + " cut at " + cut);
            }
        }
    }

    @Test
    void any_bytes_can_be_shown_and_cut() {
        var random = new Random(42);
        byte[] sample = Samples.bytes("stream-json.v0.117.0.task-tool.jsonl");
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                int from = random.nextInt(sample.length);
                bytes = Arrays.copyOfRange(sample, from, sample.length);
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int cut = random.nextInt(bytes.length);
            assertEquals(
                    render(bytes),
                    render(
                            Arrays.copyOf(bytes, cut),
                            Arrays.copyOfRange(bytes, cut, bytes.length)));
        }
    }

    @Test
    void claude_code_is_read_as_well() {
        byte[] output = Samples.bytes("claude/documented.stream-json.jsonl");
        assertEquals(
                """
                — session 5b1f0e0a-claude, claude-sonnet-4-5, in /home/dev/code/proj

                I look at the tests.
                ▸ Bash  mvn -q test  ✗ Exit code 1 …
                ▸ Read  src/Main.java  ✓ class Main {} …

                The tests pass now.
                — done: 3 turns, 12.4 s, 1200 tokens in, 340 out
                """,
                Rendering.of(output));
        Run report = Samples.report(output);
        assertEquals("5b1f0e0a-claude", report.sessionId());
        assertEquals(2, report.toolCalls());
        assertEquals(
                new Ending.Succeeded("The tests pass now.", null),
                Ending.of("droid", SuccessRule.EVENTS, 0, report));
        assertTrue(Files.exists(Samples.path("claude/documented.stream-json.jsonl")));
    }

    /** What is shown, with neighbours of one tone joined, as they depend on how bytes arrive. */
    private static List<Passage> render(byte[]... pieces) {
        var rendering = new Rendering();
        var all = new ArrayList<Passage>();
        for (byte[] piece : pieces) {
            all.addAll(rendering.feed(piece, 0, piece.length));
        }
        all.addAll(rendering.end());
        var joined = new ArrayList<Passage>();
        for (Passage passage : all) {
            if (!joined.isEmpty() && joined.getLast().tone() == passage.tone()) {
                Passage before = joined.removeLast();
                joined.add(new Passage(passage.tone(), before.text() + passage.text()));
            } else {
                joined.add(passage);
            }
        }
        return joined;
    }
}
