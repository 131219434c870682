package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HookEditTest {
    private static final String COMMAND = "/opt/task-bg hook-complete";

    private static final String OURS =
            "{\"hooks\": [{\"type\": \"command\", \"command\": \"/opt/task-bg hook-complete\","
                    + " \"timeout\": 30}]}";

    private static final List<String> SETTINGS =
            List.of(
                    "{\"model\": \"m\"}",
                    "{\n  \"model\": \"m\" // mine\n}\n",
                    "{\n\t\"a\": [1, 2,], // why\n\t/* b */ \"b\": {\"c\": null,},\n}",
                    "// head\r\n{\r\n  \"model\": \"m\",\r\n  \"x\": -1.5e3\r\n}\r\n// foot",
                    "{\"hooks\": {\"Stop\": [{\"hooks\": []}]}}",
                    "{\n  \"a\": 1 /* one, */ ,\n  \"b\": 2 // two,\n  , // three\n}",
                    "{\n  \"hooks\": {\n    \"Stop\": [ // first\n      {\"hooks\": [{\"command\": \"x\"}]} // last\n    ],\n"
                            + "    \"PreToolUse\": []\n  },\n  \"z\": \"{ } // no comment\"\n}\n",
                    "{\"hooks\":{\"PreToolUse\":[{\"matcher\":\"Execute\",\"hooks\":[]}],},}");

    @Test
    void hooks_are_added_to_what_is_there_and_comments_stay() throws IOException {
        String before =
                """
                {
                  // my model
                  "model": "m", // cheap
                  "hooks": {
                    "Stop": [
                      {"hooks": [{"type": "command", "command": "beep"}]} // mine
                    ]
                  }
                }
                """;
        String after =
                """
                {
                  // my model
                  "model": "m", // cheap
                  "hooks": {
                    "Stop": [
                      {"hooks": [{"type": "command", "command": "beep"}]}, // mine
                      OURS
                    ],
                    "SessionEnd": [
                      OURS
                    ],
                    "SubagentStop": [
                      OURS
                    ]
                  }
                }
                """;
        assertEquals(after.replace("OURS", OURS), HookEdit.install(before, COMMAND));
        assertEquals(before, HookEdit.uninstall(after.replace("OURS", OURS)));
    }

    @Test
    void what_was_put_in_comes_out_again_to_the_byte() throws IOException {
        for (String before : SETTINGS) {
            String after = HookEdit.install(before, COMMAND);
            assertInstanceOf(JsonTree.ObjectNode.class, JsonTree.of(after), after);
            assertEquals(
                    Map.of("Stop", COMMAND, "SessionEnd", COMMAND, "SubagentStop", COMMAND),
                    HookEdit.installed(after));
            assertEquals(after, HookEdit.install(after, COMMAND));
            assertEquals(before, HookEdit.uninstall(after));
        }
    }

    @Test
    void windows_line_ends_are_kept() throws IOException {
        String after = HookEdit.install(SETTINGS.get(3), COMMAND);
        assertEquals(-1, after.replace("\r\n", "").indexOf('\n'));
    }

    @Test
    void an_empty_file_becomes_one_with_hooks() throws IOException {
        String after = HookEdit.install("", COMMAND);
        assertEquals(3, HookEdit.installed(after).size());
        assertEquals("{}\n", HookEdit.uninstall(after).replace("\n}", "}"));
    }

    @Test
    void a_program_that_moved_gets_its_new_path_in_place() throws IOException {
        for (String before : SETTINGS) {
            String old = HookEdit.install(before, "'/o ld/task-bg' hook-complete");
            assertEquals(HookEdit.install(before, COMMAND), HookEdit.install(old, COMMAND));
        }
    }

    @Test
    void hooks_of_others_are_never_taken_out() throws IOException {
        for (String command :
                List.of(
                        "python3 background-manager.py hook-complete",
                        "my-task-bg hook-complete",
                        "task-bg list",
                        "task-bg hook-complete --x")) {
            String text =
                    HookEdit.install("{}", "task-bg hook-complete")
                            .replace("task-bg hook-complete", command);
            assertEquals(Map.of(), HookEdit.installed(text));
            assertEquals(text, HookEdit.uninstall(text));
        }
        String shared =
                "{\"hooks\":{\"Stop\":[{\"hooks\":[{\"command\":\"task-bg hook-complete\"},{\"command\":\"x\"}]}]}}";
        assertEquals(shared, HookEdit.uninstall(shared));
    }

    @Test
    void what_droid_could_not_read_is_refused() {
        for (String text :
                List.of(
                        "{",
                        "[]",
                        "3",
                        "// nothing",
                        "{} {}",
                        "{\"hooks\": []}",
                        "{\"hooks\": {\"SessionEnd\": {}}}",
                        "{\"hooks\": {}, \"hooks\": {}}",
                        "{'a': 1}")) {
            assertThrows(IOException.class, () -> HookEdit.install(text, COMMAND), text);
        }
    }

    @Test
    void quotes_and_backslashes_of_a_path_survive() throws IOException {
        String command = "'/a \"b\\\\c\u0001/task-bg' hook-complete";
        assertEquals(command, HookEdit.installed(HookEdit.install("{}", command)).get("Stop"));
    }

    @Test
    void no_text_breaks_it_and_what_it_edits_stays_json() throws IOException {
        var random = new Random(99);
        String noise = "{}[]\",:/*\n a";
        int edited = 0;
        for (int round = 0; round < 6000; round++) {
            var text = new StringBuilder(SETTINGS.get(random.nextInt(SETTINGS.size())));
            for (int i = random.nextInt(3); i >= 0; i--) {
                char c = noise.charAt(random.nextInt(noise.length()));
                text.setCharAt(random.nextInt(text.length()), c);
            }
            String after;
            try {
                after = HookEdit.install(text.toString(), COMMAND);
            } catch (IOException refused) {
                continue;
            }
            edited++;
            JsonTree.of(after);
            HookEdit.uninstall(after);
        }
        assertEquals(true, edited > 100, "edited " + edited);
    }
}
