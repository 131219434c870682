package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Home;

/** What verbs tell of a task at work whose output is long. */
@Timeout(60)
class GlanceTest {
    private static final String CALL =
            "{\"type\":\"tool_call\",\"id\":\"c\",\"toolName\":\"%s\",\"parameters\":{},\"pad\":\"%s\"}\n";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void lay() {
        home = new Home(folder);
        Home.write(
                home.tasks().resolve("bg_1.json"),
                """
                {"id": "bg_1", "session_id": "s", "parent_session_id": "main", "description": "d", "prompt": "p",
                "agent": "a", "status": "running", "started_at": "2026-11-22T12:00:00", "queued_at": null,
                "completed_at": null, "result": null, "error": null, "progress": {"toolCalls": 0,
                "lastUpdate": "2026-11-22T12:00:00"}, "concurrency_key": "a", "parent_model": null}
                """);
    }

    private Path output() {
        return home.tasks().resolve("bg_1.out");
    }

    private Path hint() {
        return home.tasks().resolve("bg_1.progress");
    }

    /** So many calls of a tool, of a kilobyte each. */
    private static String calls(String tool, int count) {
        return CALL.formatted(tool, "x".repeat(1000)).repeat(count);
    }

    private int told() {
        var status = home.run("status", "bg_1").out();
        int from = status.indexOf("\"toolCalls\": ") + 13;
        return Integer.parseInt(status.substring(from, status.indexOf(',', from)));
    }

    @Test
    void a_few_looks_count_all_of_a_long_output_and_then_read_little() throws IOException {
        Home.write(output(), calls("Read", 2_500) + calls("Last", 1));
        int first = told();
        assertTrue(first < 2_501 && first > 800, first + " calls");
        assertTrue(home.run("status", "bg_1").out().contains("\"lastTool\": \"Last\""));
        assertEquals(2_501, told(), "the third look goes on from the second");
        assertEquals(2_501, told());
        Files.writeString(output(), calls("Grep", 2), StandardOpenOption.APPEND);
        assertEquals(2_503, told());
        assertTrue(Files.size(hint()) < 1000);
    }

    @Test
    void an_output_that_was_replaced_is_counted_anew() {
        Home.write(output(), calls("Read", 800));
        assertEquals(800, told());
        assertTrue(Files.exists(hint()));
        Home.write(output(), calls("Grep", 3));
        assertEquals(3, told());
        Home.write(output(), "other\n" + calls("Grep", 900));
        assertEquals(900, told());
    }

    @Test
    void a_hint_that_is_damaged_or_no_file_changes_nothing() throws Exception {
        Home.write(output(), calls("Read", 800));
        told();
        byte[] good = Files.readAllBytes(hint());
        for (int i = 0; i < good.length; i += 7) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(hint(), bad);
            assertEquals(800, told(), "byte " + i);
        }
        Files.write(hint(), new byte[0]);
        assertEquals(800, told());
        Files.delete(hint());
        var victim = Home.write(folder.resolve("victim"), "mine");
        Files.createSymbolicLink(hint(), victim);
        assertEquals(800, told());
        assertEquals("mine", Files.readString(victim));
        Files.delete(hint());
        Files.createDirectory(hint());
        assertEquals(800, told());
        Files.delete(hint());
        assertEquals(0, home.start(List.of("mkfifo", hint().toString()), builder -> {}).waitFor());
        assertEquals(800, told());
    }

    @Test
    void a_short_output_needs_no_hint() {
        Home.write(output(), calls("Read", 100));
        assertEquals(100, told());
        assertFalse(Files.exists(hint()));
    }

    @Test
    void all_verbs_that_look_tell_the_end_of_a_long_output() {
        Home.write(output(), calls("Read", 20_000) + calls("Last", 1).replace("\"c\"", "\"last\""));
        assertTrue(home.run("list").out().contains("\"lastTool\": \"Last\""));
        assertTrue(home.run("list", "--filter", "status:running").out().contains("Last"));
        assertEquals(0, home.run("prune", "--dry-run").code());
    }
}
