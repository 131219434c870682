package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertEquals(new Edit(true, settings, null), hooks.install(COMMAND));
        assertEquals("rw-------", mode(settings));
        assertEquals(List.of(), hooks.status().missing());
        assertEquals(COMMAND, hooks.status().commands().get("SubagentStop"));
        assertEquals(new Edit(false, settings, null), hooks.install(COMMAND));
        assertEquals(new Edit(true, settings, null), hooks.uninstall());
        assertFalse(Files.exists(settings));
        assertEquals(new Edit(false, settings, null), hooks.uninstall());
    }

    @Test
    void an_untouched_file_becomes_what_it_was_byte_for_byte() throws IOException {
        write(ODD);
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r-----"));
        var hooks = new HookSettings(settings);
        assertEquals(new Edit(true, settings, backup), hooks.install(COMMAND));
        assertEquals(ODD, Files.readString(backup));
        assertEquals("rw-r-----", mode(settings));
        assertEquals("rw-r-----", mode(backup));
        assertEquals(new Edit(true, settings, null), hooks.uninstall());
        assertArrayEquals(ODD.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(settings));
        assertFalse(Files.exists(backup));
    }

    @Test
    void what_was_changed_since_is_kept_when_hooks_go() throws IOException {
        write("{\n  \"model\": \"a\"\n}\n");
        var hooks = new HookSettings(settings);
        hooks.install(COMMAND);
        write(Files.readString(settings).replace("\"a\"", "\"b\""));
        assertEquals(new Edit(true, settings, backup), hooks.uninstall());
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
    void a_file_that_changes_during_the_edit_is_not_overwritten() throws IOException {
        write("{\"a\": 1}");
        var file = new SettingsFile(settings);
        var trouble = assertThrows(Trouble.class, () -> file.replace("{\"a\": 0}", "{}"));
        assertEquals(
                "The file " + settings + " was changed meanwhile; run this again.",
                trouble.sentence());
        assertEquals("{\"a\": 1}", Files.readString(settings));
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
