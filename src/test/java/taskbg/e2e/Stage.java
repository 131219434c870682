package taskbg.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taskbg.testing.Tmux;

/**
 * A home of its own in which agents play that do what the test says, and a terminal with the
 * monitor; closed, it sees that no agent is left.
 */
final class Stage implements AutoCloseable {
    static final Path PROGRAM = Path.of("bin/task-bg").toAbsolutePath();

    /** Waits for its cue: the exit code, which stands in for how it ended. */
    private static final String DROID =
            """
            #!/bin/sh
            for last; do :; done
            cue="$CUES/${last##*cue:}"
            mkfifo "$cue"
            say() { printf '%s\\n' "$1"; }
            say '{"type":"system","subtype":"init","session_id":"'$$'","tools":[],"model":"m"}'
            say '{"type":"message","role":"assistant","id":"m","text":"I wait for my cue.","session_id":"'$$'"}'
            sleep 1000 &
            echo $$ >"$cue.pids"
            echo $! >>"$cue.pids"
            mv "$cue.pids" "$cue.ready"
            read -r code <"$cue"
            kill $!
            case $code in
                0) say '{"type":"completion","finalText":"All is well.","session_id":"'$$'"}' ;;
                *) say '{"type":"error","source":"agent_loop","message":"429 rate limit","session_id":"'$$'"}' ;;
            esac
            exit $code
            """;

    private final Path home;
    private final Path cues;
    private final Tmux terminal;
    private final List<Long> agents = new ArrayList<>();

    Stage(Path folder, int columns, int rows) throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        cues = Files.createDirectory(folder.resolve("cues"));
        var tools = Files.createDirectory(folder.resolve("tools"));
        var droid = Files.writeString(tools.resolve("droid"), DROID);
        Files.setPosixFilePermissions(droid, PosixFilePermissions.fromString("rwxr-xr-x"));
        terminal =
                Tmux.start(
                        columns,
                        rows,
                        Map.of(
                                "HOME", home.toString(),
                                "CUES", cues.toString(),
                                "PATH", tools + ":" + System.getenv("PATH")));
    }

    Tmux terminal() {
        return terminal;
    }

    Path home() {
        return home;
    }

    /** Where the records are. */
    Path tasks() {
        return home.resolve(".factory/.omd/background-tasks");
    }

    /** Launches an agent by the program itself, and waits until it plays. */
    void launch(String description) throws IOException {
        terminal.run(
                "clear; '%s' launch '%s' 'cue:%s' tester main"
                        .formatted(PROGRAM, description, description));
        awaitAgent(description);
        terminal.await("Launched");
        terminal.await(Tmux.PROMPT);
    }

    /** Waits until an agent plays that was launched. */
    void awaitAgent(String description) throws IOException {
        var ready = cue(description + ".ready");
        terminal.await("plays " + description, () -> Files.exists(ready));
        agents.addAll(processes(description));
    }

    /** A file by which an agent and the test hear of each other. */
    Path cue(String name) {
        return cues.resolve(name);
    }

    /** Opens the monitor; the screen shows a text once it is there. */
    void open(String shown) {
        terminal.run("clear; '" + PROGRAM + "'");
        terminal.await("q quit");
        terminal.await(shown);
    }

    /** Lets an agent end with an exit code. */
    void end(String description, int code) throws IOException {
        Files.writeString(cues.resolve(description), code + "\n");
    }

    /** The processes of an agent. */
    List<Long> processes(String description) throws IOException {
        var pids = new ArrayList<Long>();
        for (var pid : Files.readAllLines(cues.resolve(description + ".ready"))) {
            pids.add(Long.valueOf(pid));
        }
        return pids;
    }

    /** Where nobody reaps orphans, the dead keep their pid: ps calls them Z. */
    static boolean isAlive(long pid) {
        if (ProcessHandle.of(pid).isEmpty()) {
            return false;
        }
        var state = Tmux.output(new ProcessBuilder("sh", "-c", "ps -o stat= -p " + pid + "; :"));
        return !state.isBlank() && !state.startsWith("Z");
    }

    /** Waits until a row of the table says this of a task. */
    void awaitRow(String description, String word) {
        terminal.awaitScreen(
                description + " is " + word,
                screen ->
                        screen.lines()
                                .anyMatch(
                                        line ->
                                                line.contains(description)
                                                        && line.contains(word)
                                                        && !line.startsWith("─")));
    }

    /** Waits until the table has one of them above the other. */
    void awaitOrder(String upper, String lower) {
        terminal.awaitScreen(
                upper + " above " + lower,
                screen -> {
                    int above = screen.indexOf(upper);
                    return above >= 0 && above < screen.indexOf(lower);
                });
    }

    void awaitGone(String text) {
        terminal.awaitScreen("shows no more " + text, screen -> !screen.contains(text));
    }

    /** A record of a task that runs, says another tool, which told no process. */
    void running(String id, String description) throws IOException {
        var ended = Files.readString(record(id, description, ""));
        var running =
                ended.replace("\"completed\"", "\"running\"")
                        .replaceFirst("\"completed_at\": \"[^\"]*\"", "\"completed_at\": null")
                        .replace("\"fine\"", "null");
        Files.writeString(tasks().resolve(id + ".json"), running);
    }

    /** A record as the reference would have written it, of a task that has ended. */
    Path record(String id, String description, String output) throws IOException {
        Files.createDirectories(tasks());
        var out = Files.writeString(tasks().resolve(id + ".out"), output);
        var json =
                """
                {
                  "id": "%s",
                  "session_id": "ses_000000000000",
                  "parent_session_id": "main",
                  "description": "%s",
                  "prompt": "p",
                  "agent": "tester",
                  "status": "completed",
                  "started_at": "2026-01-01T10:00:00.000000",
                  "queued_at": "2026-01-01T10:00:00.000000",
                  "completed_at": "2026-01-01T10:05:00.000000",
                  "result": "fine",
                  "error": null,
                  "progress": {"toolCalls": 0, "lastUpdate": "2026-01-01T10:05:00.000000", "outputFile": "%s"},
                  "concurrency_key": "tester",
                  "parent_model": null
                }
                """
                        .formatted(id, description, out);
        return Files.writeString(tasks().resolve(id + ".json"), json);
    }

    /** Whether anything still runs that was started here; a runner ends after its agent. */
    private boolean isBusy() {
        return ProcessHandle.allProcesses().anyMatch(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            var environment = Path.of("/proc", "" + process.pid(), "environ");
            return Files.isReadable(environment)
                    && new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
                            .contains("CUES=" + cues + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    /** The process that draws. */
    ProcessHandle monitor() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .filter(this::isOurs)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        var left = agents.stream().filter(Stage::isAlive).toList();
        for (var pid : left) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
        terminal.close();
        Eventually.holds("everything has ended", () -> !isBusy());
        assertEquals(List.of(), left, "agents that were left");
    }
}
