package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.store.TaskFolder;
import taskbg.task.Status;
import taskbg.testing.Home;
import taskbg.testing.Jvm;

/**
 * A hundred processes at once complete, cancel and finish twenty tasks, and every third is killed.
 */
@Timeout(240)
class ConcurrentVerbsTest {
    private static final int TASKS = 20;
    private static final int PROCESSES = 100;
    private static final int KILLED = 137;
    private static final int LONGEST_PAUSE_MILLIS = 240;

    @TempDir Path folder;
    private Home home;

    /** One of the processes, and where it answers. */
    private record Caller(Process process, String verb, String id, Path answer) {
        /** Whether it said that it was done, be it killed after that or not. */
        boolean answered() {
            var said = Home.read(answer);
            return said.endsWith("}\n") && !said.contains("\"error\"");
        }
    }

    @BeforeEach
    void lay() {
        home = new Home(folder);
        for (int i = 0; i < TASKS; i++) {
            var id = "bg_" + i;
            Home.write(home.tasks().resolve(id + ".json"), record(id, i % 2 == 0));
            if (i % 2 == 1) {
                Home.write(home.tasks().resolve(id + ".exit"), "3 1763850000\n");
                Home.write(home.tasks().resolve(id + ".out"), "partial\n");
            }
        }
    }

    @AfterEach
    void leave() {
        home.close();
    }

    /**
     * Half of the tasks name no process; the others' agents have ended, as their exit files say.
     */
    private static String record(String id, boolean foreign) {
        var process =
                "{\"engine\": \"local\", \"host\": \"h/1\", \"boot\": \"b\", \"pid\": 1, \"start\":"
                        + " 1}";
        return """
        {"id": "%s", "session_id": "ses_%s", "parent_session_id": "main", "description": "d", "prompt": "p",
        "agent": "explorer", "status": "running", "started_at": "2026-11-22T12:00:00", "queued_at": null,
        "completed_at": null, "result": null, "error": null,
        "progress": {"toolCalls": 0, "lastUpdate": "2026-11-22T12:00:00", "kept": [1.10, "%s"]%s},
        "concurrency_key": "explorer", "parent_model": null}
        """
                .formatted(
                        id, id, id, foreign ? "" : ", \"taskBg\": {\"process\": " + process + "}");
    }

    @Test
    void no_answered_update_is_lost_and_every_record_stays_whole() throws Exception {
        var random = new Random(20261122);
        var hold = Jvm.command("taskbg.store.LockHolder", "hold", home.tasks().toString());
        var holder = home.start(hold, ProcessBuilder::inheritIO);
        Home.await("the lock", () -> Files.exists(home.tasks().resolve("held")));
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < PROCESSES; i++) {
            callers.add(start(i));
        }
        kill(callers, random);
        for (var caller : callers) {
            assertFalse(caller.answered(), "answered without the lock: " + caller);
        }
        holder.destroyForcibly();
        kill(callers, random);
        int killed = 0;
        for (var caller : callers) {
            killed += caller.process().waitFor() == KILLED ? 1 : 0;
        }
        assertTrue(killed > 0 && killed < PROCESSES, killed + " were killed");
        assertEquals(TASKS, new TaskFolder(home.tasks(), () -> ZoneOffset.UTC).all().size());
        for (int i = 0; i < TASKS; i++) {
            check("bg_" + i, callers);
        }
        assertEquals(0, home.run("complete", "bg_0", "the lock is free").code());
    }

    /** Kills every sixth at some moment within two seconds. */
    private static void kill(List<Caller> callers, Random random) {
        for (int i = 0; i < PROCESSES; i += 6) {
            LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_MILLIS) * 1_000_000L);
            callers.get(random.nextInt(PROCESSES)).process().destroyForcibly();
        }
    }

    private Caller start(int number) throws IOException {
        var verb = List.of("complete", "cancel", "finish", "cancel", "finish").get(number / TASKS);
        var id = "bg_" + number % TASKS;
        var answer = Files.createFile(folder.resolve("answer" + number));
        var words =
                verb.equals("complete")
                        ? Home.command(verb, id, "result of " + id)
                        : Home.command(verb, id);
        var process = home.start(words, builder -> builder.redirectOutput(answer.toFile()));
        return new Caller(process, verb, id, answer);
    }

    private void check(String id, List<Caller> callers) {
        boolean completed = false;
        boolean ended = false;
        for (var caller : callers) {
            if (caller.id().equals(id)) {
                completed |= caller.verb().equals("complete") && caller.answered();
                ended |= caller.verb().equals("cancel") && caller.answered();
                ended |=
                        caller.verb().equals("finish")
                                && caller.process().exitValue() == 0
                                && isOurs(id);
            }
        }
        var status = Objects.requireNonNull(home.task(id), id + " cannot be read").status();
        boolean corrected =
                status instanceof Status.Completed done && done.result().equals("result of " + id);
        assertTrue(corrected || !completed, id + ": " + status);
        assertTrue(status.ended() || !ended, id + ": " + status);
        assertTrue(
                corrected
                        || status instanceof Status.Running
                        || isOurs(id) == status instanceof Status.Failed,
                id + ": " + status);
        var text = Home.read(home.tasks().resolve(id + ".json")).replaceAll("\\s+", "");
        assertTrue(text.contains("\"kept\":[1.10,\"" + id + "\"]"), text);
    }

    private static boolean isOurs(String id) {
        return (id.charAt(id.length() - 1) - '0') % 2 == 1;
    }
}
