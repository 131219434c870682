package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is found by a session is found whatever the index says, or does not say. */
class SessionIndexTest {
    private static final int MANY = 200;
    private static final String RECORD = Records.ofReference("completed");
    private static final String RUNNING = Records.ofReference("running");

    @TempDir Path directory;

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }

    private void put(String name, String session) {
        put(name, RECORD, session);
    }

    private void put(String name, String record, String session) {
        var id = Records.ID.value();
        Records.put(file(name), record.replace(id, name).replace("\"ses_8d06be6041b4\"", session));
    }

    private static void date(Path file, Instant written) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(written));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void fill() {
        for (int i = 0; i < MANY; i++) {
            put("bg_" + i, "\"s" + i % 150 + '"');
        }
    }

    private List<String> find(String session) {
        var names = new ArrayList<String>();
        for (var stored : Records.folder(directory).ofSession(session)) {
            names.add(stored.entry().name());
        }
        return names;
    }

    private Path index() {
        return directory.resolve(SessionIndex.NAME);
    }

    private void assertSound() {
        assertEquals(List.of("bg_149"), find("s149"));
        assertEquals(List.of("bg_0", "bg_150"), find("s0"));
        assertEquals(List.of(), find("nobody"));
        assertEquals(List.of(), find(""));
        assertEquals(List.of(), find("49"));
    }

    @Test
    void who_is_looked_for_is_found_before_and_after_it_is_remembered() throws IOException {
        fill();
        assertSound();
        assertTrue(Files.isRegularFile(index()));
        var remembered = Files.readAllBytes(index());
        assertSound();
        assertArrayEquals(remembered, Files.readAllBytes(index()));
    }

    @Test
    void a_task_that_had_ended_is_not_read() {
        fill();
        assertSound();
        put("bg_7", "\"other\"");
        assertEquals(List.of(), find("other"));
        assertEquals(List.of("bg_157"), find("s7"));
    }

    @Test
    void whatever_is_written_removed_or_added_meanwhile_counts() {
        var random = new Random(5);
        var sessions = new TreeMap<String, String>();
        var ended = new HashSet<String>();
        for (int i = 0; i < 1500; i++) {
            var name = "bg_" + random.nextInt(300);
            if (random.nextInt(4) == 0) {
                boolean there = sessions.remove(name) != null;
                assertEquals(there, file(name).toFile().delete());
            } else if (!ended.contains(name)) {
                var session = "s" + random.nextInt(40);
                boolean ends = random.nextInt(3) > 0;
                sessions.put(name, session);
                put(name, ends ? RECORD : RUNNING, '"' + session + '"');
                if (ends) {
                    ended.add(name);
                }
            }
            if (i % 10 == 0) {
                var session = "s" + random.nextInt(40);
                assertEquals(namesOf(session, sessions), find(session));
            }
        }
        assertTrue(Files.exists(index()));
    }

    private static List<String> namesOf(String session, Map<String, String> sessions) {
        var names = new ArrayList<String>();
        for (var entry : sessions.entrySet()) {
            if (entry.getValue().equals(session)) {
                names.add(entry.getKey());
            }
        }
        return names;
    }

    @Test
    void a_damaged_index_only_costs_time_and_is_mended() throws IOException {
        fill();
        assertSound();
        var good = Files.readAllBytes(index());
        var random = new Random(3);
        for (int i = 0; i < 60; i++) {
            var damaged = good.clone();
            damaged[random.nextInt(good.length)] ^= (byte) (1 + random.nextInt(255));
            mends(damaged, good);
            mends(Arrays.copyOf(good, random.nextInt(good.length)), good);
        }
        mends(Arrays.copyOf(good, good.length + 5000), good);
        mends(new byte[5000], good);
        mends("task-bg sessions 2 00000000\n".getBytes(StandardCharsets.US_ASCII), good);
    }

    private void mends(byte[] damaged, byte[] good) throws IOException {
        Files.write(index(), damaged);
        assertEquals(List.of("bg_149"), find("s149"));
        assertArrayEquals(good, Files.readAllBytes(index()));
    }

    @Test
    void an_index_whose_lines_are_lies_about_other_records_is_passed_over() throws IOException {
        fill();
        var lies = new StringBuilder("\n \nbg_1\nbg_2 \nbg_3  \nbg_0 s0 s0\n");
        for (int i = 0; i < MANY; i++) {
            lies.append("bg_").append(i).append(" s149\n");
        }
        var lines = lies.toString().getBytes(StandardCharsets.US_ASCII);
        var head = SessionLines.head(lines, 0, lines.length);
        Files.writeString(index(), head + lies);
        assertSound();
    }

    @Test
    void an_index_of_another_version_is_none() throws IOException {
        fill();
        assertSound();
        Files.writeString(index(), Files.readString(index()).replace("sessions 2 ", "sessions 3 "));
        put("bg_7", "\"other\"");
        assertEquals(List.of("bg_7"), find("other"));
    }

    @Test
    void the_sessions_of_tasks_that_run_are_not_remembered() {
        for (int i = 0; i < MANY; i++) {
            put("bg_" + i, RUNNING, "\"s" + i + '"');
        }
        assertEquals(List.of("bg_5"), find("s5"));
        put("bg_5", RUNNING, "\"other\"");
        assertEquals(List.of("bg_5"), find("other"));
        assertFalse(Files.exists(index()));
    }

    @Test
    void few_records_need_no_index_and_odd_ones_stand_in_none() {
        for (int i = 0; i < 20; i++) {
            put("bg_" + i, "\"s" + i + '"');
        }
        for (int i = 20; i < MANY; i++) {
            put("bg_" + i, "\"odd\\n" + i + "\\u00e9\"");
            put("no id " + i, "\"s\"");
            Records.put(file("bad" + i), "{");
        }
        for (int i = 0; i < 2; i++) {
            assertEquals(List.of("bg_5"), find("s5"));
            assertEquals(List.of("bg_150"), find("odd\n150é"));
        }
        assertFalse(Files.exists(index()));
    }

    @Test
    void what_stands_in_the_indexs_place_and_cannot_be_replaced_changes_no_answer()
            throws Exception {
        fill();
        Files.createDirectories(index().resolve("in the way"));
        assertSound();
        Files.delete(index().resolve("in the way"));
        Files.delete(index());
        var made = new ProcessBuilder("mkfifo", index().toString()).start();
        assertTrue(made.waitFor(20, TimeUnit.SECONDS));
        var temporary = directory.resolve(SessionIndex.NAME + ".tmp");
        Files.createDirectory(temporary);
        assertSound();
        assertFalse(Files.isRegularFile(index()));
        Files.delete(temporary);
        assertSound();
        assertTrue(Files.isRegularFile(index()));
    }

    @Test
    void a_writer_at_work_is_left_alone_and_one_that_died_is_not_waited_for() throws IOException {
        fill();
        var temporary = directory.resolve(SessionIndex.NAME + ".tmp");
        Files.writeString(temporary, "half");
        assertSound();
        assertEquals("half", Files.readString(temporary));
        assertFalse(Files.exists(index()));
        date(temporary, Instant.now().minusSeconds(120));
        assertSound();
        assertFalse(Files.exists(temporary));
        assertTrue(Files.exists(index()));
    }

    @Test
    void many_at_once_find_the_same() throws Exception {
        fill();
        var tasks = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < 60; i++) {
            tasks.add(() -> find("s149"));
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var found : threads.invokeAll(tasks)) {
                assertEquals(List.of("bg_149"), found.get());
            }
        }
        assertSound();
        assertFalse(Files.exists(directory.resolve(SessionIndex.NAME + ".tmp")));
    }

    @Test
    void the_index_belongs_to_its_owner_and_is_no_record() throws IOException {
        fill();
        assertSound();
        assertEquals(
                "[OWNER_READ, OWNER_WRITE]",
                Files.getPosixFilePermissions(index()).stream().sorted().toList().toString());
        assertEquals(MANY, Records.folder(directory).names().size());
        assertEquals(List.of(), Records.folder(directory.resolve("none")).ofSession("s"));
    }
}
