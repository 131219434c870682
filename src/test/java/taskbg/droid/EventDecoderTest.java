package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import taskbg.task.OutputFormat;

class EventDecoderTest {
    @Test
    void a_run_with_a_tool_is_told_event_by_event() {
        List<Object> seen = Samples.decoded(Samples.bytes("stream-json.success-with-tool.jsonl"));
        assertEquals(7, seen.size());
        assertEquals(
                new Event.Init(
                        "8de8c8de-7338-4aa1-8fb6-e2a89d34944c",
                        "custom:Mock-Chat-0",
                        "/home/dev/code/proj"),
                seen.get(0));
        assertEquals(
                new Event.Message(
                        Event.Speaker.AGENT, "Running echo.", Instant.ofEpochMilli(1795384670819L)),
                seen.get(2));
        assertEquals(
                new Event.ToolCall(
                        "call_1795384670804_0",
                        "Execute",
                        "echo hi-from-execute",
                        Instant.ofEpochMilli(1795384670819L)),
                seen.get(3));
        assertEquals(
                new Event.ToolResult(
                        "call_1795384670804_0",
                        "Execute",
                        false,
                        "hi-from-execute\n\n\n[Process exited with code 0]",
                        Instant.ofEpochMilli(1795384670899L)),
                seen.get(4));
        assertEquals(
                new Event.End(
                        null,
                        false,
                        "completion",
                        "All done: hi-from-execute",
                        2L,
                        Duration.ofMillis(376),
                        new Event.Usage(20, 10),
                        Instant.ofEpochMilli(1795384670995L)),
                seen.get(6));
    }

    @Test
    void the_one_line_of_the_json_format_is_a_result() {
        assertEquals(
                List.of(
                        new Event.End(
                                "9a091150-8ab3-4114-889a-60aeec0a0e6d",
                                true,
                                "failure",
                                "Exec failed",
                                0L,
                                Duration.ofMillis(171),
                                new Event.Usage(0, 0),
                                null)),
                Samples.decoded(Samples.bytes("json.provider-400.json")));
    }

    @Test
    void every_sample_cut_at_every_byte_is_decoded_as_the_whole() {
        for (String name : Samples.all()) {
            byte[] whole = Samples.bytes(name);
            List<Object> expected = Samples.decoded(whole);
            for (int cut = 0; cut <= whole.length; cut++) {
                byte[] head = Arrays.copyOf(whole, cut);
                byte[] tail = Arrays.copyOfRange(whole, cut, whole.length);
                assertEquals(expected, Samples.decoded(head, tail), name + " cut at " + cut);
            }
        }
    }

    @Test
    void plain_lines_pass_as_one_up_to_the_next_that_may_be_an_event() {
        var pieces = new ArrayList<String>();
        var decoder =
                new EventDecoder(
                        OutputFormat.ANY,
                        new Event.Sink() {
                            @Override
                            public void event(Event event) {
                                pieces.add("event");
                            }

                            @Override
                            public void plain(byte[] bytes, int from, int length) {
                                pieces.add(new String(bytes, from, length, StandardCharsets.UTF_8));
                            }
                        });
        var event = "{\"type\":\"error\",\"source\":\"cli\",\"message\":\"no\"}\n";
        for (var part : List.of("a\nb {\n" + event + "c\nd", "{e\nf\n{no\ng\n", event)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            decoder.feed(bytes, 0, bytes.length);
        }
        assertEquals(
                List.of("a\nb {\n", "event", "c\nd", "{e\nf\n", "{no\n", "g\n", "event"), pieces);
    }

    @Test
    void lines_between_events_pass_byte_for_byte() {
        String noise = "warning: caf\u00e9 \u001b[31m\r\n\n {\"type\":1}\n{not json}\n{}\n[1]\n";
        String event = "{\"type\":\"error\",\"source\":\"cli\",\"message\":\"no\"}";
        String latin =
                new String(noise.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of(latin, new Event.Failure("cli", "no", null), latin),
                Samples.decoded(noise + event + "\r\n" + noise));
    }

    @Test
    void json_of_another_program_is_plain_and_an_unknown_event_of_a_session_is_not() {
        String log =
                "{\"type\":\"log\",\"message\":\"hello\"}\n{\"type\":\"error\"}\n"
                        + "{\"type\":\"error\",\"source\":\"db\",\"message\":\"again\"}\n";
        assertEquals(
                List.of(log, new Event.Unknown("mission_started")),
                Samples.decoded(log + "{\"type\":\"mission_started\",\"session_id\":\"x\"}\n"));
    }

    @Test
    void a_last_line_without_an_end_counts_and_a_cut_one_is_plain() {
        String line = "{\"type\":\"reasoning\",\"text\":\"hm\"}";
        assertEquals(List.of(new Event.Reasoning("hm", null)), Samples.decoded(line));
        String cut = line.substring(0, line.length() - 1);
        assertEquals(List.of(cut), Samples.decoded(cut));
    }

    @Test
    void keys_come_in_any_order_and_escapes_are_undone() {
        assertEquals(
                List.of(new Event.Message(Event.Speaker.AGENT, "a\"\\/\b\f\n\r\té😀\uFFFD.", null)),
                Samples.decoded(
                        "{\"x\":[{},[],1e5,null],\"text\":\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"
                                + "\\ud83d.\",\"role\":\"assistant\",\"type\":\"message\"}"));
    }

    @Test
    void of_a_line_of_50_megabytes_the_beginning_of_its_text_is_kept() {
        byte[] start =
                "{\"type\":\"tool_result\",\"id\":\"c1\",\"value\":\""
                        .getBytes(StandardCharsets.UTF_8);
        byte[] filling =
                "0123456789abcd\\n\\u00e9é".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
        byte[][] pieces = new byte[80][];
        Arrays.fill(pieces, filling);
        pieces[0] = start;
        pieces[79] = "\",\"isError\":true,\"toolId\":\"Read\"}\n".getBytes(StandardCharsets.UTF_8);
        List<Object> seen = Samples.decoded(pieces);
        assertEquals(1, seen.size());
        var result = assertInstanceOf(Event.ToolResult.class, seen.getFirst());
        assertEquals("c1", result.id());
        assertEquals("Read", result.name());
        assertTrue(result.failed());
        assertTrue(result.text().startsWith("0123456789abcd\né"));
        assertEquals(2000, result.text().length());
    }

    @Test
    void what_is_left_out_of_a_long_final_text_is_said_in_it() {
        String text = "é".repeat(HeldLine.LONG);
        List<Object> seen =
                Samples.decoded(
                        "{\"type\":\"completion\",\"finalText\":\"" + text + "\",\"numTurns\":3}");
        var completion = assertInstanceOf(Event.End.class, seen.getFirst());
        int left = 2 * HeldLine.LONG - HeldLine.LONGEST_STRING;
        String kept = "é".repeat(HeldLine.LONGEST_STRING / 2);
        assertEquals(kept + "… (" + left + " bytes left out)", completion.finalText());
        assertEquals(3, completion.turns());
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        for (String unit : List.of("\\u00e9", "\\n", "é", "😀")) {
            for (int shift = 0; shift < 6; shift++) {
                String text = "a".repeat(shift) + unit.repeat(HeldLine.LONG / 2);
                List<Object> seen =
                        Samples.decoded("{\"type\":\"completion\",\"finalText\":\"" + text + "\"}");
                var completion = assertInstanceOf(Event.End.class, seen.getFirst());
                assertEquals(-1, completion.finalText().indexOf('\uFFFD'));
                assertTrue(completion.finalText().endsWith(" bytes left out)"));
            }
        }
    }

    @Test
    void a_long_line_without_line_end_or_sense_passes_in_bounded_memory() {
        byte[] numbers = "{\"type\":[".getBytes(StandardCharsets.UTF_8);
        byte[] more = "1,".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
        byte[] text = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        long[] passed = new long[1];
        var decoder =
                new EventDecoder(
                        OutputFormat.ANY,
                        new Event.Sink() {
                            @Override
                            public void event(Event event) {
                                throw new AssertionError(event);
                            }

                            @Override
                            public void plain(byte[] bytes, int from, int length) {
                                passed[0] += length;
                            }
                        });
        decoder.feed(numbers, 0, numbers.length);
        for (int i = 0; i < 50; i++) {
            decoder.feed(more, 0, more.length);
        }
        decoder.feed(new byte[] {'\n'}, 0, 1);
        assertEquals(numbers.length + 50L * more.length + 1, passed[0]);
        decoder.feed(text, 0, text.length);
        assertEquals(numbers.length + 51L * more.length + 1, passed[0]);
    }

    @Test
    void why_a_tool_failed_is_kept_with_the_run() {
        String result = "{\"type\":\"tool_result\",\"id\":\"a\",\"value\":\"%s\",\"isError\":%s}\n";
        String lines = result.formatted("fi\\\"ne", false) + result.formatted("ba\\\"d", true);
        var failed = new Event.ToolResult("a", null, true, "ba\"d", null);
        assertEquals(
                List.of(new Event.ToolResult("a", null, false, "fi\"ne", null), failed),
                Samples.decoded(lines));
        assertEquals("ba\"d", Samples.report(lines).errors().tool());
    }

    @Test
    void no_bytes_break_it_and_cuts_change_nothing() {
        var random = new Random(20261122);
        byte[] sample = Samples.bytes("stream-json.permission-denied.jsonl");
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = Arrays.copyOfRange(sample, random.nextInt(900), sample.length);
            for (int i = random.nextInt(20); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int cut = random.nextInt(bytes.length);
            assertEquals(
                    Samples.decoded(bytes),
                    Samples.decoded(
                            Arrays.copyOf(bytes, cut),
                            Arrays.copyOfRange(bytes, cut, bytes.length)));
        }
    }

    @Test
    void json_like_noise_does_not_break_it() {
        var random = new Random(7);
        String alphabet = "{}[]\":,\\utrnull-1e. \n\"\"{";
        for (int round = 0; round < 20000; round++) {
            var line = new StringBuilder("{");
            for (int i = random.nextInt(40); i >= 0; i--) {
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertFalse(Samples.decoded(line.toString()).isEmpty());
        }
    }

    @Test
    void brackets_nested_without_end_are_plain() {
        String deep = "{\"type\":" + "[".repeat(100_000);
        assertEquals(List.of(deep), Samples.decoded(deep));
    }
}
