package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.testing.Home;

/**
 * A verb that is told a whole id lists no directory and reads no other record: the kernel notes
 * when either was last read, whoever does it.
 */
class OneRecordTest {
    private static final String RECORD =
            """
            {"id": "ID", "session_id": "s", "description": "d", "prompt": "p", "agent": "a",
             "status": "STATUS", "started_at": "2026-11-22T13:05:09.123456", "result": "done",
             "progress": {"toolCalls": 0, "lastUpdate": "2026-11-22T13:05:09.123456"}}
            """;

    private static final FileTime NEVER = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void fill() throws IOException {
        home = new Home(folder);
        put("bg_ended", "completed");
        put("bg_other", "completed");
        put("bg_queued", "queued");
        put("bg_running", "running");
        Home.write(home.tasks().resolve("bg_ended.out"), "said\n");
        markUnread();
        home.run("list");
        assumeTrue(wasRead(home.tasks()) && wasRead(other()), "no access times here");
        markUnread();
    }

    private void put(String id, String status) {
        Home.write(
                home.tasks().resolve(id + ".json"),
                RECORD.replace("ID", id).replace("STATUS", status));
    }

    private Path other() {
        return home.tasks().resolve("bg_other.json");
    }

    private void markUnread() throws IOException {
        Files.setAttribute(home.tasks(), "lastAccessTime", NEVER);
        Files.setAttribute(other(), "lastAccessTime", NEVER);
    }

    private static boolean wasRead(Path file) throws IOException {
        return !Files.getAttribute(file, "lastAccessTime").equals(NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status bg_ended",
                "status bg_running",
                "output bg_ended",
                "complete bg_ended fine",
                "complete bg_running fine",
                "cancel bg_queued",
                "finish bg_ended",
                "finish bg_running",
            })
    void a_whole_id_costs_one_record(String words) throws IOException {
        var ran = home.run(words.split(" "));
        assertEquals(0, ran.code(), ran.out());
        assertFalse(wasRead(home.tasks()), "lists the directory");
        assertFalse(wasRead(other()), "reads another record");
    }

    @Test
    void a_shortened_id_costs_a_list_of_names() throws IOException {
        assertEquals(0, home.run("status", "bg_en").code());
        assertTrue(wasRead(home.tasks()));
        assertFalse(wasRead(other()));
    }
}
