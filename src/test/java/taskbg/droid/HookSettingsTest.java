package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskbg.droid.HookSettings.Edit;
import taskbg.task.Trouble;

class HookSettingsTest {
    private static final String COMMAND = "/opt/task-bg hook-complete";
    private static final String ODD = "\uFEFF{\"hooks\": { }, \"key\": \"caf\u00e9\"  , }";

    @TempDir Path folder;
    private Path settings;
    private Path backup;

    @BeforeEach
    void paths() throws IOException {
        Path real = folder.toRealPath();
        settings = real.resolve(".factory/settings.json");
        backup = real.resolve(".factory/settings.json.before-task-bg");
    }

    @Test
    void a_missing_file_is_made_for_its_owner_and_removed_again() throws IOException {
        var hooks = new HookSettings(settings);
        assertEquals(new Edit(true, settings, null, null), hooks.install(COMMAND));
        assertEquals("rw-------", mode(settings));
        assertEquals(List.of(), hooks.status().missing());
        assertEquals(COMMAND, hooks.status().commands().get("SubagentStop"));
        assertEquals(new Edit(false, settings, null, null), hooks.install(COMMAND));
        assertEquals(new Edit(true, settings, null, null), hooks.uninstall());
        assertFalse(Files.exists(settings));
        assertEquals(new Edit(false, settings, null, null), hooks.uninstall());
    }

    @Test
    void an_untouched_file_becomes_what_it_was_byte_for_byte() throws IOException {
        write(ODD);
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r-----"));
        var hooks = new HookSettings(settings);
        assertEquals(new Edit(true, settings, backup, null), hooks.install(COMMAND));
        assertEquals(ODD, Files.readString(backup));
        assertEquals("rw-r-----", mode(settings));
        assertEquals("rw-r-----", mode(backup));
        assertEquals(new Edit(true, settings, null, null), hooks.uninstall());
        assertArrayEquals(ODD.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(settings));
        assertFalse(Files.exists(backup));
    }

    @Test
    void what_was_changed_since_is_kept_when_hooks_go() throws IOException {
        write("{\n  \"model\": \"a\"\n}\n");
        var hooks = new HookSettings(settings);
        hooks.install(COMMAND);
        write(Files.readString(settings).replace("\"a\"", "\"b\""));
        assertEquals(new Edit(true, settings, backup, null), hooks.uninstall());
        assertEquals("{\n  \"model\": \"b\"\n}\n", Files.readString(settings));
        assertEquals("{\n  \"model\": \"a\"\n}\n", Files.readString(backup));
    }

    @Test
    void a_new_path_keeps_the_backup_of_the_first_install() throws IOException {
        write("{\"model\": \"a\"}");
        var hooks = new HookSettings(settings);
        hooks.install("/old/task-bg hook-complete");
        assertTrue(hooks.install(COMMAND).changed());
        assertEquals("{\"model\": \"a\"}", Files.readString(backup));
        hooks.uninstall();
        assertEquals("{\"model\": \"a\"}", Files.readString(settings));
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path target = folder.toRealPath().resolve("dotfiles.json");
        Files.writeString(target, "{\"a\": 1}");
        Files.createDirectories(settings.getParent());
        Files.createSymbolicLink(settings, target);
        assertEquals(target, new HookSettings(settings).install(COMMAND).file());
        assertTrue(Files.isSymbolicLink(settings));
        assertTrue(Files.readString(target).contains(COMMAND));
    }

    @Test
    void a_link_to_no_file_yet_stays_a_link() throws IOException {
        Path target = Files.createDirectories(folder.toRealPath().resolve("dotfiles"));
        Path file = target.resolve("droid.json");
        Files.createDirectories(settings.getParent());
        Files.createSymbolicLink(settings, Path.of("../dotfiles/link"));
        Files.createSymbolicLink(target.resolve("link"), Path.of("droid.json"));
        var hooks = new HookSettings(settings);
        assertEquals(new Edit(true, file, null, null), hooks.install(COMMAND));
        assertTrue(Files.isSymbolicLink(settings));
        assertTrue(Files.readString(file).contains(COMMAND));
        assertEquals(new Edit(true, file, null, null), hooks.uninstall());
        assertFalse(Files.exists(file));
        assertTrue(Files.isSymbolicLink(settings));
    }

    @Test
    void links_that_lead_to_no_folder_or_in_a_circle_are_refused() throws IOException {
        Files.createDirectories(settings.getParent());
        Files.createSymbolicLink(settings, Path.of("none/droid.json"));
        var nowhere =
                assertThrows(Trouble.class, () -> new HookSettings(settings).install(COMMAND));
        assertEquals(
                "The file "
                        + settings
                        + " is a link to "
                        + settings.resolveSibling("none/droid.json")
                        + ", whose folder does not exist: make it, or remove the link.",
                nowhere.sentence());
        Files.delete(settings);
        Files.createSymbolicLink(settings, settings.getFileName());
        var circle = assertThrows(Trouble.class, () -> new HookSettings(settings));
        assertEquals(
                "The file " + settings + " is a link that leads to no end.", circle.sentence());
        assertTrue(Files.isSymbolicLink(settings));
    }

    @Test
    void a_file_of_another_user_stays_that_users() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root");
        write("{}");
        Files.setAttribute(settings, "unix:uid", 65534);
        Files.setAttribute(settings, "unix:gid", 65534);
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(
                new Edit(true, settings, backup, null),
                new HookSettings(settings).install(COMMAND));
        for (Path file : List.of(settings, backup)) {
            assertEquals(65534, Files.getAttribute(file, "unix:uid"));
            assertEquals(65534, Files.getAttribute(file, "unix:gid"));
            assertEquals("rw-r-----", mode(file));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a blank file, ' \n', '{\"model\": \"a\"}'",
        "an empty file, '', '{\"model\": \"a\"}'"
    })
    void nothing_blank_takes_the_place_of_a_backup(String what, String blank, String model)
            throws IOException {
        write(model);
        var hooks = new HookSettings(settings);
        hooks.install(COMMAND);
        write(blank);
        assertTrue(hooks.install(COMMAND).changed(), what);
        assertEquals(model, Files.readString(backup));
        assertEquals(List.of(), hooks.status().missing());
    }

    @Test
    void an_empty_file_becomes_empty_again() throws IOException {
        write("");
        var hooks = new HookSettings(settings);
        hooks.install(COMMAND);
        hooks.uninstall();
        assertEquals("", Files.readString(settings));
        assertFalse(Files.exists(backup));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"hooks\": }|line 1, column 11: '}' stands where a value must be",
                "{\"a\": 1~ \"b\": 2}|line 2, column 2: '\"' stands where a comma or '}' must be",
                "{~ \"a\" 1}|line 2, column 6: '1' stands where a colon must be",
                "{a: 1}|line 1, column 2: 'a' stands where a key in double quotes must be",
                "{\"a\": [1 2]}|line 1, column 10: '2' stands where a comma or ']' must be",
                "{\"a\": [,]}|line 1, column 8: ',' stands where a value must be",
                "{\"a\": tru}|line 1, column 7: 't' stands where a value must be",
                "{\"a\": \"x~y\"}|line 1, column 9: the string before it has no closing quote on its"
                        + " line",
                "{\"a\": \"x|line 1, column 9: the string before it has no closing quote on its line",
                "{\"a\": \"\\q\"}|line 1, column 9: 'q' makes no escape that JSON has",
                "{\"a\": \"x\" 1}|line 1, column 11: '1' stands where a comma or '}' must be",
                "{\"a\": 1]|line 1, column 8: ']' stands where a comma or '}' must be",
                "{\"a\": 1|line 1, column 8: the text ends where a comma or '}' must be",
                "{\"a\":|line 1, column 6: the text ends where a value must be",
                "{} x|line 1, column 4: 'x' stands where nothing may be",
                "#|line 1, column 1: '#' stands where an object must be",
                "[]|it is no JSON object",
                "{\"hooks\": 1}|the value of hooks is no object",
            })
    void what_is_no_json_is_told_in_words_with_its_place(String text, String words)
            throws IOException {
        String broken = text.replace('~', '\n');
        write(broken);
        var hooks = new HookSettings(settings);
        for (Executable act : List.<Executable>of(() -> hooks.install(COMMAND), hooks::status)) {
            assertEquals(
                    "The file "
                            + settings
                            + " was left as it is: "
                            + words
                            + ". Mend it, then run this again.",
                    assertThrows(Trouble.class, act).sentence());
        }
        assertEquals(broken, Files.readString(settings));
    }

    @Test
    void what_cannot_be_parsed_is_left_alone_and_said() throws IOException {
        write("{\"hooks\": }");
        var trouble =
                assertThrows(Trouble.class, () -> new HookSettings(settings).install(COMMAND));
        assertTrue(
                trouble.sentence().startsWith("The file " + settings + " was left as it is: "),
                trouble.sentence());
        assertEquals("{\"hooks\": }", Files.readString(settings));
        assertNull(new HookSettings(settings.resolveSibling("x")).uninstall().backup());
        Files.write(settings, new byte[] {'{', (byte) 0xE9, '}'});
        var latin = assertThrows(Trouble.class, () -> new HookSettings(settings).install(COMMAND));
        assertEquals(
                "The file " + settings + " is not UTF-8; it was left as it is.", latin.sentence());
        assertFalse(Files.exists(backup));
    }

    @Test
    void a_file_that_turns_all_hooks_off_is_told_apart() throws IOException {
        var hooks = new HookSettings(settings);
        assertEquals(List.of("Stop", "SessionEnd", "SubagentStop"), hooks.status().missing());
        write("\uFEFF{\"hooksDisabled\": true}");
        assertTrue(hooks.status().disabled());
        write("{\"hooksDisabled\": false}");
        assertFalse(hooks.status().disabled());
        write("{\"hooksDisabled\": \"true\"}");
        assertFalse(hooks.status().disabled());
    }

    @Test
    void nothing_is_left_beside_the_file_but_the_backup() throws IOException {
        write("{}");
        Files.writeString(settings.resolveSibling("settings.json.task-bg-new"), "left behind");
        new HookSettings(settings).install(COMMAND);
        try (var files = Files.list(settings.getParent())) {
            assertEquals(List.of(settings, backup), files.sorted().toList());
        }
    }

    @Test
    void a_program_in_an_odd_place_is_quoted_for_the_shell() {
        assertEquals("/opt/task-bg hook-complete", HookSettings.command(Path.of("/opt/task-bg")));
        assertEquals(
                "'/o pt/it'\\''s/task-bg' hook-complete",
                HookSettings.command(Path.of("/o pt/it's/task-bg")));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, text);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
