package taskbg.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.json.JsonObject;
import taskbg.json.JsonReader;
import taskbg.storm.Ledger.Act;
import taskbg.testing.Home;

/** Everything at once, with kill -9; {@code bin/check --storm} asks for more of it. */
@Timeout(7200)
class StormTest {
    private static final int OPERATIONS = Integer.getInteger("taskbg.storm", 500);
    private static final int FOREIGN = 10;

    /** Some end at once, well or not; some work for a while; some would never end. */
    private static final String AGENT =
            """
            echo "$@"
            case $(($$ % 5)) in
            0) exit 0 ;;
            1) sleep 0.3; exit 3 ;;
            2) sleep 1 & sleep 2 ;;
            3) exec sleep 300 ;;
            4) (setsid sleep 300 &) ; sleep 300 ;;
            esac
            """;

    @TempDir Path folder;
    private Home home;
    private final List<String> figures = new ArrayList<>();

    @BeforeEach
    void move() throws IOException {
        home = new Home(folder.toRealPath()).droid(AGENT);
    }

    @AfterEach
    void leave() {
        Home.await(
                "the end of all processes",
                () -> {
                    var left = marked();
                    left.values().forEach(pids -> pids.forEach(StormTest::kill));
                    return left.isEmpty();
                });
        home.close();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** A record of another tool, with a key that only that tool knows. */
    private static String foreign(String id) {
        return """
        {"id": "%s", "session_id": "ses_%s", "parent_session_id": "main", "description": "d", "prompt": "p",
        "agent": "explorer", "status": "running", "started_at": "2026-11-22T12:00:00", "queued_at": null,
        "completed_at": null, "result": null, "error": null,
        "progress": {"toolCalls": 0, "lastUpdate": "2026-11-22T12:00:00", "kept": [1.10, "%s"]},
        "concurrency_key": "explorer", "parent_model": null}
        """
                .formatted(id, id, id);
    }

    @Test
    void no_answer_is_lost_no_record_torn_and_no_process_left() throws Exception {
        var storm = new Storm(home, OPERATIONS);
        var foreign = new ArrayList<String>();
        for (int i = 0; i < FOREIGN; i++) {
            foreign.add("bg_00000000000" + i);
            Home.write(home.tasks().resolve(foreign.get(i) + ".json"), foreign(foreign.get(i)));
            storm.add(foreign.get(i));
        }
        Files.setPosixFilePermissions(home.tasks(), PosixFilePermissions.fromString("rwx------"));
        var observer = new Observer(home.tasks());
        var watching = Thread.ofPlatform().name("observer").start(observer);
        storm.run();
        assertEquals(List.of(), storm.unexpected);
        assertEquals(0, home.run("list").code());
        var records = records();
        assertEquals(List.of(), storm.ledger.lost(records));
        assertStopped(storm.ledger);
        for (var id : foreign) {
            var kept = records.get(id).object("progress").get("kept");
            assertEquals(
                    JsonReader.object(foreign(id).getBytes(StandardCharsets.UTF_8))
                            .object("progress")
                            .get("kept"),
                    kept);
        }
        sweep(records);
        assertEquals(List.of(), storm.ledger.lost(records()));
        observer.stop();
        watching.join();
        observer.look();
        assertEquals(List.of(), observer.complaints());
        assertNothingStays(storm);
        tell(storm, observer, records);
    }

    private void tell(Storm storm, Observer observer, Map<String, JsonObject> records) {
        var states = new TreeMap<String, Integer>();
        records.values().forEach(one -> states.merge(one.text("status", ""), 1, Integer::sum));
        figures.add(OPERATIONS + " operations of " + Storm.WORKERS + " workers");
        figures.add(
                storm.killedPrograms + " programs and " + storm.killedRunners + " runners killed");
        for (var act : Act.values()) {
            figures.add(storm.ledger.answered(act) + " " + act + " answered, 0 lost");
        }
        figures.add(observer.reads() + " reads from outside, 0 torn, vanished or revived");
        figures.add(records.size() + " records: " + states);
        System.out.println("storm: " + String.join("; ", figures));
    }

    private Map<String, JsonObject> records() {
        return new Observer(home.tasks()).look();
    }

    /** What a cancel or a prune said to have stopped has no process, before anything else is. */
    private void assertStopped(Ledger ledger) {
        for (var id : ledger.stopped()) {
            Home.await("the end of all processes of " + id, () -> !marked().containsKey(id));
        }
    }

    /** A last cancel reaches whatever still runs, be its record at an end or not. */
    private void sweep(Map<String, JsonObject> records) {
        var before = marked().keySet();
        for (var id : before) {
            if (records.containsKey(id)) {
                home.run("cancel", id, "--grace", "1s");
            }
        }
        Home.await("the end of all processes", () -> marked().isEmpty());
        figures.add(before.size() + " tasks ran until a last cancel");
    }

    /** The pids of processes whose environment names a task of this directory, by its id. */
    private Map<String, TreeSet<Long>> marked() {
        var marked = new TreeMap<String, TreeSet<Long>>();
        ProcessHandle.allProcesses()
                .forEach(
                        process -> {
                            var id = taskOf(process.pid());
                            if (id != null) {
                                marked.computeIfAbsent(id, one -> new TreeSet<>())
                                        .add(process.pid());
                            }
                        });
        return marked;
    }

    private @Nullable String taskOf(long pid) {
        var environ = environ(pid);
        int at = environ.indexOf("\0TASK_BG_ID=");
        return at < 0 || !environ.contains("\0TASK_BG_DIR=" + home.tasks() + "\0")
                ? null
                : environ.substring(at + 12, environ.indexOf('\0', at + 12));
    }

    private static String environ(long pid) {
        try {
            return "\0" + Files.readString(Path.of("/proc/" + pid + "/environ")) + "\0";
        } catch (IOException gone) {
            return "";
        }
    }

    private void assertNothingStays(Storm storm) throws IOException {
        assertEquals(0, home.process("list").code());
        int temporary = 0;
        try (var files = Files.list(home.tasks())) {
            for (var file : files.toList()) {
                temporary += file.toString().endsWith(".tmp") ? 1 : 0;
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                boolean ours = !file.getFileName().toString().startsWith("bg_00000000000");
                assertTrue(!ours || mode.equals("rw-------"), file + " is " + mode);
            }
        }
        figures.add(temporary + " temporary files of killed ones");
        assertTrue(temporary <= storm.killedPrograms.get() + storm.killedRunners.get());
        try (var files = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.endsWith("hacked")).toList(),
                    "a word reached a shell");
        }
    }
}
