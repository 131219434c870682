package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import taskbg.testing.Home;
import taskbg.testing.SpecialFile;

/** Pipes, devices, folders and links where a file is expected: no verb waits for them. */
class SpecialFilesTest {
    private static final String ID = "bg_19c1a";

    /** Far longer than all verbs take together. */
    private static final Duration GUARD = Duration.ofSeconds(20);

    private static final List<List<String>> VERBS =
            List.of(
                    List.of("list"),
                    List.of("list", "--plain"),
                    List.of("status", ID),
                    List.of("output", ID),
                    List.of("prune", "--dry-run"),
                    List.of("complete", ID, "done"),
                    List.of("hook-complete"),
                    List.of("finish", ID),
                    List.of("cancel", ID),
                    List.of("prune"),
                    List.of("launch", "d", "p", "explorer", "main"),
                    List.of("cleanup"));

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder).droid("echo hi");
        record(ID);
        record("bg_other");
    }

    @AfterEach
    void leave() {
        home.close();
    }

    /** A running task whose process is gone. */
    private void record(String id) {
        Home.write(
                home.tasks().resolve(id + ".json"),
                """
                {"id": "%1$s", "session_id": "ses_%1$s", "parent_session_id": "main",
                "description": "d", "prompt": "p", "agent": "explorer", "status": "running",
                "started_at": "2026-11-22T12:50:00", "queued_at": null, "completed_at": null,
                "result": null, "error": null, "progress": {"toolCalls": 0,
                "lastUpdate": "2026-11-22T12:50:00", "taskBg": {"process": {"engine": "local",
                "host": "%2$s", "boot": "%3$s", "pid": 4194303, "start": 1}}},
                "concurrency_key": "explorer", "parent_model": null}
                """
                        .formatted(id, host(), boot()));
    }

    private static String boot() {
        return Home.read(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }

    private static String host() {
        try {
            var link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return Home.read(Path.of("/proc/sys/kernel/hostname")).strip()
                    + "/"
                    + link.substring(link.indexOf('[') + 1, link.length() - 1);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Arguments> places() {
        var places = new ArrayList<Arguments>();
        for (var name :
                List.of(
                        ID + ".exit",
                        ID + ".out",
                        ID + ".prompt",
                        ".task-bg.lock",
                        "other.json",
                        ".trash")) {
            for (var special : SpecialFile.values()) {
                places.add(Arguments.of(name, special));
            }
        }
        return places.stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void no_verb_waits_for_a_special_file(String name, SpecialFile special) {
        var place = home.tasks().resolve(name);
        special.make(place);
        for (var verb : VERBS) {
            var hook = "{\"session_id\": \"ses_" + ID + "\", \"hook_event_name\": \"Stop\"}";
            var ran =
                    assertTimeoutPreemptively(
                            GUARD,
                            () -> home.run(false, hook, verb.toArray(String[]::new)),
                            verb + " waits for " + name + ", " + special);
            assertTrue(ran.code() == 0 || ran.code() == 1, verb + ": " + ran);
            assertTrue(!ran.out().contains("Unexpected"), verb + ": " + ran.out());
            if (verb.getFirst().equals("launch") && ran.code() == 0) {
                home.awaitExit(ran.text("taskId"));
            }
            if (verb.getFirst().equals("list")) {
                assertTrue(ran.out().contains("bg_other"), ran.out());
            }
        }
        boolean followed = Files.exists(SpecialFile.target(place));
        assertEquals(special == SpecialFile.LINK_TO_A_PIPE, followed, "a link was followed");
    }

    @ParameterizedTest
    @EnumSource
    void a_settings_file_of_another_kind_is_one_sentence(SpecialFile special) {
        var settings = folder.resolve("settings.json");
        special.make(settings);
        home.environment.put("TASK_BG_SETTINGS", settings.toString());
        var ran =
                assertTimeoutPreemptively(
                        GUARD, () -> home.run("launch", "d", "p", "explorer", "main"));
        boolean missing = special == SpecialFile.DANGLING_LINK || special == SpecialFile.LOOP;
        assertEquals(missing ? 0 : 1, ran.code(), ran.out());
        var sentence = "\"The settings file " + settings + " cannot be read: ";
        assertTrue(missing || ran.text("error").startsWith(sentence.substring(1)), ran.out());
    }

    @ParameterizedTest
    @EnumSource
    void a_prompt_is_read_from_a_pipe_and_from_nothing_else_but_files(SpecialFile special) {
        var prompt = folder.resolve("prompt");
        special.make(prompt);
        boolean pipe = special == SpecialFile.PIPE || special == SpecialFile.LINK_TO_A_PIPE;
        var writer = Thread.ofPlatform().unstarted(() -> Home.write(prompt, "from a pipe"));
        if (pipe) {
            writer.start();
        }
        var ran =
                assertTimeoutPreemptively(
                        GUARD,
                        () ->
                                home.run(
                                        "launch",
                                        "d",
                                        "-",
                                        "explorer",
                                        "main",
                                        "--prompt-file",
                                        prompt.toString()));
        assertEquals(pipe ? 0 : 1, ran.code(), ran.out());
        if (pipe) {
            var task = home.awaitEnd(settled(ran.text("taskId")));
            assertEquals("from a pipe", task.assignment().prompt());
        } else if (special == SpecialFile.LINK_TO_ZEROS) {
            assertEquals(
                    "The prompt's file " + prompt + " is over 16 MiB; shorten it.",
                    ran.text("error"));
        } else {
            assertTrue(ran.text("error").matches("The(re is no| prompt's) file .*"), ran.out());
        }
    }

    private String settled(String id) {
        home.awaitExit(id);
        assertEquals(0, home.run("list").code());
        return id;
    }
}
