package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever's session is asked for is found by the heads of records, whatever they look like. */
class SessionsTest {
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

    private void assertSound() {
        assertEquals(List.of("bg_149"), find("s149"));
        assertEquals(List.of("bg_0", "bg_150"), find("s0"));
        assertEquals(List.of(), find("nobody"));
        assertEquals(List.of(), find(""));
        assertEquals(List.of(), find("49"));
    }

    @Test
    void records_are_found_by_their_sessions_however_many_there_are() {
        fill();
        assertSound();
        put("bg_7", "\"other\"");
        assertEquals(List.of("bg_7"), find("other"));
        assertEquals(List.of("bg_157"), find("s7"));
    }

    @Test
    void odd_sessions_and_records_of_others_are_found_as_well() {
        put("bg_1", "\"odd\\n\\u00e9 \\ud800\"");
        put("bg_2", "\"" + "long".repeat(2000) + "\"");
        put("bg_3", RECORD.replaceFirst("\\{", "{\"first\": \"s\","), "\"s\"");
        put("bg_4", RECORD.replace(" ", "\t \r\n".repeat(90)), "\"s\"");
        put("bg_5", RECORD.replace(": null", ": NaN"), "\"s\"");
        Records.put(file("bg_6"), "{\"id\": \"bg_6\", \"session_id\": \"s\"}");
        put("no id", "\"s\"");
        Records.put(file("bad"), "{");
        Records.put(file("empty"), "");
        assertEquals(List.of("bg_1"), find("odd\né \ud800"));
        assertEquals(List.of("bg_2"), find("long".repeat(2000)));
        assertEquals(List.of("bg_3"), find("s"));
        put("bg_4", RECORD.replace("{\n", "{" + "\n \t\r".repeat(90)), "\"s\"");
        assertEquals(List.of("bg_3", "bg_4"), find("s"));
    }

    @Test
    void what_is_no_file_is_not_opened_and_an_older_versions_index_is_no_record() throws Exception {
        fill();
        var pipe = file("bg_pipe").toString();
        assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());
        Files.createDirectory(file("bg_folder"));
        Files.writeString(
                directory.resolve(".task-bg.sessions"), "task-bg sessions 2 0\nbg_1 s149\n");
        assertSound();
        assertEquals(List.of(), Records.folder(directory.resolve("none")).ofSession("s"));
    }

    @Test
    void of_tasks_with_an_output_those_are_told_that_have_no_exit() throws IOException {
        for (int i = 1; i < 5; i++) {
            put("bg_" + i, RUNNING, "\"s\"");
        }
        for (var file :
                new String[] {"bg_1.out", "bg_2.out", "bg_2.exit", "bg_3.exit", "bg_9.out"}) {
            Files.createFile(directory.resolve(file));
        }
        var names = new ArrayList<String>();
        for (var stored : Records.folder(directory).withoutExit()) {
            names.add(stored.entry().name());
        }
        assertEquals(List.of("bg_1"), names);
    }
}
