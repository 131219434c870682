package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.OutputFormat;

class RunTest {
    private static final String CALL =
            "{\"type\":\"tool_call\",\"id\":\"%s\",\"toolName\":\"%s\",\"timestamp\":%d}\n";
    private static final String RESULT =
            "{\"type\":\"tool_result\",\"id\":\"%s\",\"isError\":%s}\n";

    private static final long ALL = Long.MAX_VALUE;

    @TempDir Path folder;

    @Test
    void of_long_plain_text_the_same_end_is_told_however_it_came() {
        byte[] text = "\u00e9".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        var whole = Samples.report(text);
        assertEquals("\u00e9".repeat(32 << 10), whole.textEnd());
        assertTrue(whole.textIsCut());
        byte[] first = Arrays.copyOf(text, 30_001);
        byte[] rest = Arrays.copyOfRange(text, 30_001, text.length);
        assertEquals(whole, Samples.report(first, rest));
    }

    @Test
    void the_end_of_a_turn_after_which_the_agent_went_on_is_no_end() {
        String turn =
                "{\"type\":\"result\",\"subtype\":\"success\",\"result\":\"waiting\","
                        + "\"session_id\":\"s\"}\n";
        String init = "{\"type\":\"system\",\"subtype\":\"init\"}\n";
        String more =
                "{\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":"
                        + "[{\"type\":\"text\",\"text\":\"On it\"}]},\"session_id\":\"s\"}\n";
        assertEquals("waiting", Samples.report(turn).lastWord());
        Run report = Samples.report(turn + init + more);
        assertNull(report.end());
        assertEquals("On it", report.lastWord());
        assertEquals("s", report.sessionId());
    }

    @Test
    void a_run_with_a_tool_is_summed_up() throws IOException {
        Path sample = Samples.path("stream-json.success-with-tool.jsonl");
        assertEquals(
                new Run(
                        Files.size(sample),
                        true,
                        "8de8c8de-7338-4aa1-8fb6-e2a89d34944c",
                        "custom:Mock-Chat-0",
                        1,
                        "Execute",
                        null,
                        "All done: hi-from-execute",
                        Instant.ofEpochMilli(1795384670960L),
                        Instant.ofEpochMilli(1795384670995L),
                        Run.Errors.NONE,
                        new Event.End(
                                null,
                                false,
                                "completion",
                                "All done: hi-from-execute",
                                2L,
                                Duration.ofMillis(376),
                                new Event.Usage(20, 10),
                                Instant.ofEpochMilli(1795384670995L)),
                        "",
                        false,
                        null),
                Run.of(sample, OutputFormat.ANY));
    }

    @Test
    void errors_are_kept_by_who_said_them() {
        Run.Errors errors =
                Samples.report(Samples.bytes("stream-json.provider-400.jsonl")).errors();
        assertEquals(new Run.Errors("400 mock bad", "Exec failed", null, null), errors);
        assertEquals("400 mock bad", errors.best());
    }

    @Test
    void the_tool_that_runs_now_is_known_until_it_ends() {
        String two = CALL.formatted("a", "Read", 1) + CALL.formatted("b", "Execute", 2);
        Run both = Samples.report(two);
        assertEquals("Execute", both.runningTool());
        assertEquals(2, both.toolCalls());
        Run one = Samples.report(two + RESULT.formatted("b", false));
        assertEquals("Read", one.runningTool());
        assertEquals("Execute", one.lastTool());
        assertNull(
                Samples.report(two + RESULT.formatted("b", true) + RESULT.formatted("a", false))
                        .runningTool());
    }

    @Test
    void a_tool_error_counts_only_while_nothing_follows_it() {
        String failed =
                CALL.formatted("a", "Read", 1)
                        + "{\"type\":\"tool_result\",\"id\":\"a\",\"error\":{\"message\":\"gone\"}}\n";
        assertEquals("gone", Samples.report(failed).errors().best());
        assertNull(Samples.report(failed + CALL.formatted("b", "Read", 1)).errors().best());
        String words = "{\"type\":\"message\",\"role\":\"assistant\",\"text\":\"I see\"}";
        assertNull(Samples.report(failed + words).errors().best());
    }

    @Test
    void plain_text_keeps_its_end() {
        Run report = Samples.report("first\nlast words  \n\n");
        assertEquals("first\nlast words", report.textEnd());
        assertEquals("last words", report.lastLine());
        assertEquals("100%", Samples.report("got\n10%\r50%\r100%\r\n").lastLine());
        Run cut = Samples.report("é".repeat(500_000) + "\nend\n");
        assertTrue(cut.textIsCut());
        assertTrue(cut.textEnd().endsWith("é\nend"));
        assertTrue(cut.textEnd().length() <= PlainTail.LONGEST);
        assertEquals(-1, cut.textEnd().indexOf('\uFFFD'));
    }

    @Test
    void every_sample_cut_at_every_byte_gives_the_same_report() {
        for (String name : Samples.all()) {
            byte[] whole = Samples.bytes(name);
            Run expected = Samples.report(whole);
            for (int cut = 0; cut <= whole.length; cut++) {
                byte[] head = Arrays.copyOf(whole, cut);
                byte[] tail = Arrays.copyOfRange(whole, cut, whole.length);
                assertEquals(expected, Samples.report(head, tail), name + " cut at " + cut);
            }
        }
    }

    @Test
    void a_growing_file_is_read_on_from_where_it_was() throws IOException {
        byte[] whole = Samples.bytes("stream-json.success-with-tool.jsonl");
        Path output = folder.resolve("bg_1.out");
        var reader = new RunReader(output, OutputFormat.ANY, null);
        assertSame(Run.EMPTY, reader.read(ALL));
        for (int from = 0; from < whole.length; from += 50) {
            int to = Math.min(whole.length, from + 50);
            Files.write(
                    output,
                    Arrays.copyOfRange(whole, from, to),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            assertEquals(to, reader.read(ALL).bytes());
        }
        assertEquals(Samples.report(whole), reader.read(ALL));
        assertSame(reader.read(ALL), reader.read(ALL));
        // What was read is not read again: a change of the same length goes unseen.
        Files.write(output, "x".repeat(whole.length).getBytes(StandardCharsets.UTF_8));
        assertEquals(Samples.report(whole), reader.finish());
    }

    @Test
    void a_file_that_became_shorter_is_read_anew() throws IOException {
        Path output = folder.resolve("bg_1.out");
        var reader = new RunReader(output, OutputFormat.ANY, null);
        Files.writeString(output, "a long first text\n");
        assertEquals("a long first text", reader.read(ALL).lastLine());
        Files.writeString(output, "short\n");
        assertEquals(Samples.report("short\n"), reader.read(ALL));
        Files.delete(output);
        assertEquals(Run.EMPTY, reader.read(ALL));
    }

    @Test
    void an_unfinished_last_line_waits_until_the_run_is_over() throws IOException {
        Path output = folder.resolve("bg_1.out");
        Files.writeString(output, "{\"type\":\"completion\",\"finalText\":\"done\"}");
        var reader = new RunReader(output, OutputFormat.ANY, null);
        assertNull(reader.read(ALL).end());
        assertEquals("done", reader.finish().lastWord());
        assertEquals("done", Run.of(output, OutputFormat.ANY).lastWord());
    }

    @Test
    void a_long_message_is_kept_as_its_first_500_characters() {
        String line =
                "{\"type\":\"message\",\"role\":\"assistant\",\"text\":\""
                        + "😀".repeat(600)
                        + "\"}";
        String kept = Samples.report(line).lastMessage();
        assertEquals("😀".repeat(249) + "…", kept);
    }
}
