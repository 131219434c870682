package taskbg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A home with many records of a day, of which the last five run and nobody knows where. It is made
 * once, and put back after what changes it.
 */
final class Home {
    private static final int RUNNING = 5;
    private static final int PROMPT = 500;
    private static final int RESULT = 1000;
    private static final long FIRST = 1_790_000_000_000L;
    private static final LocalDateTime BEGAN = LocalDateTime.parse("2026-09-21T15:33:20.123456");
    private static final String[] WORDS =
            ("the agent looked at the files and found that one test of the store fails \\u2014"
                            + " since a lock was held by another process; \\\"close it first\\\",\\n"
                            + "it said")
                    .split(" ");

    private final Path home;
    private final Path tasks;
    private final int size;

    Home(Path home, int size) throws IOException {
        this.home = home;
        this.tasks = home.resolve(".factory/.omd/background-tasks");
        this.size = size;
        var made = home.resolve("made");
        if (!Files.exists(made)) {
            Files.createDirectories(tasks);
            var random = new Random(size);
            for (int i = 0; i < size; i++) {
                write(i, random);
            }
            Files.writeString(home.resolve("transcript.jsonl"), transcript());
            Files.writeString(stop(), hook());
            Files.createFile(made);
        }
    }

    Path path() {
        return home;
    }

    Path tasks() {
        return tasks;
    }

    /** The id of the record at that place, the oldest being the first. */
    static String id(int index) {
        return "bg_" + Long.toHexString(FIRST + index * 1000L) + String.format("%06x", index);
    }

    /** The ids of records that have ended, each round another one. */
    String ended(int round) {
        return id((int) (round * 37L % (size - RUNNING)));
    }

    /** The hook input of the session that the first record at work has. */
    Path stop() {
        return home.resolve("stop.json");
    }

    private String hook() {
        return "{\"session_id\": \"%s\", \"transcript_path\": \"%s\", \"cwd\": \"/\", "
                        .formatted(session(size - RUNNING), home.resolve("transcript.jsonl"))
                + "\"hook_event_name\": \"Stop\"}";
    }

    /** What stands in the files that verbs change, and which files there are. */
    Kept keep() throws IOException {
        var contents = new HashMap<Path, byte[]>();
        for (int i = size - RUNNING; i < size; i++) {
            var file = tasks.resolve(id(i) + ".json");
            contents.put(file, Files.readAllBytes(file));
        }
        return new Kept(contents, names());
    }

    private Set<String> names() {
        return new HashSet<>(List.of(tasks.toFile().list()));
    }

    /** What a home was like. */
    final class Kept {
        private final Map<Path, byte[]> contents;
        private final Set<String> names;

        Kept(Map<Path, byte[]> contents, Set<String> names) {
            this.contents = contents;
            this.names = names;
        }

        void putBack() throws IOException {
            for (var file : contents.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
        }

        /** Removes new tasks, once their agents have ended. */
        void removeNew() throws IOException, InterruptedException {
            for (var name : news()) {
                if (name.endsWith(".json")) {
                    awaitEnd(tasks.resolve(name));
                }
            }
            for (var name : news()) {
                Files.deleteIfExists(tasks.resolve(name));
            }
        }

        List<String> news() {
            var found = new ArrayList<>(names());
            found.removeAll(names);
            return found;
        }
    }

    /** Ours ends when its runner says so; the reference's never does. */
    private static void awaitEnd(Path record) throws IOException, InterruptedException {
        for (int i = 0; i < 500; i++) {
            var text = Files.readString(record);
            if (!text.contains("\"taskBg\"") || !text.contains("\"status\": \"running\"")) {
                return;
            }
            Thread.sleep(20);
        }
    }

    private static String session(int index) {
        return "ses_" + String.format("%012x", index);
    }

    private static final String RECORD =
            """
                {
                  "id": "%s",
                  "session_id": "%s",
                  "parent_session_id": "main",
                  "description": "Task number %d",
                  "prompt": "%s",
                  "agent": "executor-med",
                  "status": "%s",
                  "started_at": "%s",
                  "queued_at": null,
                  "completed_at": %s,
                  "result": %s,
                  "error": %s,
                  "progress": {
                    "toolCalls": 3,
                    "lastUpdate": "%s",
                    "outputFile": "%s"
                  },
                  "concurrency_key": "executor-med",
                  "parent_model": null
                }\
                """;

    private void write(int index, Random random) throws IOException {
        var id = id(index);
        boolean runs = index >= size - RUNNING;
        var began = BEGAN.plusSeconds(index);
        var status = runs ? "running" : index % 10 == 3 ? "error" : "completed";
        var out = tasks.resolve(id + ".out");
        var record =
                RECORD.formatted(
                        id,
                        session(index),
                        index,
                        text(random, PROMPT),
                        status,
                        began,
                        runs ? null : '"' + began.plusMinutes(3).toString() + '"',
                        runs ? null : '"' + text(random, RESULT) + '"',
                        status.equals("error") ? "\"exit code 1\"" : null,
                        began.plusMinutes(2),
                        out);
        Files.writeString(tasks.resolve(id + ".json"), record);
        Files.writeString(out, message(text(random, RESULT)), StandardOpenOption.CREATE);
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    private static String message(String text) {
        return "{\"type\":\"message\",\"role\":\"assistant\",\"id\":\"a\",\"text\":\"%s\",\"session_id\":\"b\"}\n"
                .formatted(text);
    }

    /** A hundred messages in the form that both read. */
    private static String transcript() {
        var line =
                "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}\n"
                        .formatted(text(new Random(1), RESULT));
        return line.repeat(100);
    }
}
