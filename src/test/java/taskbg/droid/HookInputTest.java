package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import taskbg.droid.HookInput.Kind;
import taskbg.task.Trouble;

class HookInputTest {
    private static final String SESSION = "f9035094-0a86-46aa-b8e9-b5a925ee730f";
    private static final String TRANSCRIPT =
            "/home/dev/.factory/sessions/-home-dev-code-proj/" + SESSION + ".jsonl";

    @Test
    void the_end_of_a_session_is_understood() {
        HookInput stop = HookInput.parse(Samples.bytes("Stop.stdin.json"));
        assertEquals(
                new HookInput("Stop", SESSION, TRANSCRIPT, "/home/dev/code/proj", null, null, null),
                stop);
        assertEquals(Kind.ENDS_SESSION, stop.kind());
        HookInput end = HookInput.parse(Samples.bytes("SessionEnd.stdin.json"));
        assertEquals(Kind.ENDS_SESSION, end.kind());
        assertEquals("other", end.reason());
    }

    @Test
    void other_events_end_nothing() {
        assertEquals(Kind.GOES_ON, HookInput.parse(Samples.bytes("PostToolUse.stdin.json")).kind());
        assertEquals(
                Kind.GOES_ON, HookInput.parse(Samples.bytes("SessionStart.stdin.json")).kind());
        assertEquals(Kind.GOES_ON, parse("{}").kind());
    }

    @Test
    void both_spellings_are_understood() {
        HookInput input =
                parse(
                        """
                        {"hookEventName":"SubagentStop","sessionId":"p","transcriptPath":"/t","extra":[{}],
                         "taskResult":"session_id: c-1\\nchild report 42","taskError":null}
                        """);
        assertEquals(Kind.ENDS_SUBAGENT, input.kind());
        assertEquals("p", input.sessionId());
        assertEquals("/t", input.transcriptPath());
        assertEquals("child report 42", input.report());
        assertEquals("a", parse("{\"session_id\":\"a\",\"sessionId\":\"b\"}").sessionId());
        assertEquals("b", parse("{\"session_id\":null,\"sessionId\":\"b\"}").sessionId());
    }

    @Test
    void a_report_without_a_session_line_is_whole() {
        assertEquals("done\nwell", parse("{\"task_result\":\"done\\nwell\"}").report());
        assertEquals("", parse("{\"task_result\":\"session_id: x\"}").report());
        assertNull(parse("{}").report());
    }

    @Test
    void what_is_no_json_is_said_in_one_sentence() {
        assertEquals(
                "The hook's input is not JSON (byte 1): {oops }",
                assertThrows(Trouble.class, () -> parse("{oops\n}")).sentence());
        assertEquals(
                "The hook's input is no JSON object: nothing came",
                assertThrows(Trouble.class, () -> parse("")).sentence());
        assertThrows(Trouble.class, () -> parse("{} {}"));
        assertThrows(Trouble.class, () -> parse("[1]"));
    }

    @Test
    void no_bytes_break_it() {
        var random = new Random(11);
        byte[] sample = Samples.bytes("PostToolUse.stdin.json");
        for (int round = 0; round < 5000; round++) {
            byte[] bytes = sample.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                HookInput.parse(bytes);
            } catch (Trouble refused) {
                assertEquals(-1, refused.sentence().indexOf('\n'));
            }
        }
    }

    private static HookInput parse(String json) {
        return HookInput.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
