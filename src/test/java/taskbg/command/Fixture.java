package taskbg.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import taskbg.testing.Home;

/** A home with a few tasks, at ten past one on 22 November 2026. */
final class Fixture {
    private Fixture() {}

    static void lay(Home home) {
        home.clock = () -> Home.at("13:10:00");
        record(
                home,
                "bg_19c1a",
                """
                "description": "Fix the login", "prompt": "Fix é 🚀", "agent": "executor-med",
                "status": "completed", "started_at": "2026-11-22T12:50:00.123456", "queued_at": null,
                "completed_at": "2026-11-22T12:58:30.000001", "result": "Done: 3 files", "error": null,
                "progress": {"toolCalls": 7, "lastUpdate": "2026-11-22T12:58:30", "other": 1.10}\
                """);
        record(
                home,
                "bg_19c2b",
                """
                "description": "Explore the tests", "prompt": "x", "agent": "explorer",
                "status": "running", "started_at": "2026-11-22T12:55:00", "queued_at": null,
                "completed_at": null, "result": null, "error": null,
                "progress": {"toolCalls": 0, "lastUpdate": "2026-11-22T12:55:00",
                "outputFile": "~/tasks/bg_19c2b.out"}\
                """);
        record(
                home,
                "bg_19e4d",
                """
                "description": "Wait", "prompt": "x", "agent": "explorer",
                "status": "queued", "started_at": "2026-11-22T12:30:00", "queued_at": "2026-11-22T12:30:00",
                "completed_at": null, "result": null, "error": null, "progress": null\
                """);
        layEnded(home);
        Home.write(home.tasks().resolve("broken.json"), "{\"id\": \"bro");
        Home.write(
                home.folder.resolve("tasks/bg_19c2b.out"),
                "first\nsecond é\n\u001b[31mthird\u001b[0m\n");
        Home.write(home.tasks().resolve("bg_19c1a.out"), EVENTS);
        age(home.folder.resolve("tasks/bg_19c2b.out"));
        share(Home.write(home.folder.resolve("shared/any"), "").getParent());
    }

    private static void layEnded(Home home) {
        record(
                home,
                "bg_19d3c",
                """
                "description": "Review", "prompt": "x", "agent": "reviewer",
                "status": "error", "started_at": "2026-11-22T13:00:00+00:00", "queued_at": null,
                "completed_at": "2026-11-22T13:01:00+00:00", "result": "half", "error": "droid ended with exit code 3",
                "progress": {"toolCalls": 2, "lastUpdate": "2026-11-22T13:00:30+00:00", "lastTool": "Read",
                "lastMessage": "Reading …", "lastMessageAt": "2026-11-22T13:00:30+00:00",
                "outputFile": "~/tasks/none.out",
                "taskBg": {"exit": {"code": 3, "at": "2026-11-22T13:01:00+00:00"}, "notes": ["No definition."]}}\
                """);
        record(
                home,
                "bg_19f5e",
                """
                "description": "Stop me", "prompt": "x", "agent": "explorer",
                "status": "cancelled", "started_at": "2026-11-22T13:05:00", "queued_at": null,
                "completed_at": "2026-11-22T13:06:00", "result": null, "error": "Cancelled", "progress": null\
                """);
    }

    private static void age(Path output) {
        try {
            Files.setLastModifiedTime(output, FileTime.from(Home.at("12:56:00")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets everybody write to it. */
    private static void share(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String EVENTS =
            """
            {"type":"message","role":"assistant","id":"1","text":"Looking around.","timestamp":1,"session_id":"s"}
            {"type":"completion","finalText":"Done: 3 files","numTurns":1,"durationMs":5,"session_id":"s","timestamp":2}
            """;

    private static void record(Home home, String id, String rest) {
        var json =
                "{\"id\": \"%s\", \"session_id\": \"ses_%s\", \"parent_session_id\": \"main\", %s, \"concurrency_key\": \"k\", \"parent_model\": null}"
                        .formatted(id, id, rest);
        Home.write(home.tasks().resolve(id + ".json"), json.replace("~", home.folder.toString()));
    }
}
