package taskbg.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The small shell that starts an agent, outlives us, and writes down how the agent ended.
 *
 * <p>It tells its pid first. It then reads a word from its stdin: {@code go}; {@code wait}, and
 * then the word comes through the gate, a pipe that it makes; {@code drop} to leave no trace; or
 * the end of the pipe, because its starter died. The agent's words are only ever expanded as {@code
 * "$@"}.
 */
final class Runner {
    /** In an agent's environment: the task that it works on. */
    static final String TASK = "TASK_BG_ID";

    /** In an agent's environment: the directory that holds its task. */
    static final String DIRECTORY = "TASK_BG_DIR";

    static final String GO = "go\n";
    static final String WAIT = "wait\n";
    static final String DROP = "drop\n";

    private static final long NOBODY = -1;

    /** bash takes three times the memory. */
    private static final String SMALL_SHELL = "/bin/dash";

    /**
     * The agent runs in the foreground, so the shell waits on whatever signal it gets, and neither
     * INT nor QUIT are ignored by the agent, as they would be in the background. The traps are no
     * ignored signals: those the agent would inherit, as date and mv later do. A gate opened for
     * reading and writing needs no peer to open it, nor ends when one closes it. On a full disk a
     * short link needs no room. With -C nothing is written but into a file that is made anew, and
     * no link is followed.
     */
    private static final String SCRIPT =
            """
            x=$1 gate=$2 n=$3 signals='HUP INT QUIT USR1 USR2 ALRM TERM'
            shift 3
            own() { (PATH=/usr/bin:/bin${PATH:+:$PATH}; umask 077; "$@") }
            remove() { own rm -f "$1"; }
            stamp() {
              line="$1 $(date +%s)"
              t=$x.$$.tmp
              if [ -e "$t" ] || [ -h "$t" ]; then rm -f "$t"; fi
              set -C
              echo "$line" >"$t" && mv -f "$t" "$x" && return
              rm -f "$t"
              ln -s "$line" "$x"
            }
            finish() {
              k=$(($# - n))
              while [ "$n" -gt 0 ]; do
                set -- "$@" "$1"
                shift
                n=$((n - 1))
              done
              shift "$k"
              trap - $signals
              exec "$@" >/dev/null 2>&1
            }
            echo $$
            exec >&2
            IFS= read -r word
            exec 2>/dev/null
            if [ "$word" = wait ]; then
              trap 'remove "$gate"; own stamp never; exit' HUP INT QUIT TERM
              if own mkfifo -m 600 "$gate"; then
                exec <>"$gate"
                IFS= read -r word
              fi
              remove "$gate"
            fi
            exec </dev/null
            case $word in
            go)
              trap : $signals
              (exec 2>&1; shift "$n"; exec "$@")
              code=$?
              trap '' $signals
              own stamp "$code"
              ;;
            drop) exit ;;
            *) own stamp never ;;
            esac
            finish "$@"
            """;

    /**
     * Passes the word on to a runner that is nobody's child by then, and ends: for a JVM waits 300
     * ms at its own end for a thread that waits for a child's end (HotSpot's
     * VM_Exit::wait_for_threads_in_native_to_block), and closes its pipe as soon as the child ends.
     */
    private static final String RELAY = "{ IFS= read -r word && echo \"$word\"; } | \"$@\"";

    private Runner() {}

    /** The words before a runner that make it outlive what is started; see {@link #RELAY}. */
    static List<String> relayed(List<String> inOwnSession) {
        var words = new ArrayList<>(List.of(shell(), "-c", RELAY, "task-bg"));
        words.addAll(inOwnSession);
        return words;
    }

    private static String shell() {
        return new File(SMALL_SHELL).exists() ? SMALL_SHELL : "/bin/sh";
    }

    /**
     * What starts the runner of {@code job}, and makes its output file; its pid comes from the
     * stdout of what is started.
     *
     * @param prefix the words before the runner's own
     * @param directory what holds the task
     * @param self this process
     */
    static ProcessBuilder builder(List<String> prefix, Job job, Path directory, long self)
            throws IOException {
        var builder = new ProcessBuilder(command(prefix, job));
        builder.directory(job.directory().toFile());
        var environment = builder.environment();
        CallersEnvironment.restore(environment, self);
        environment.putAll(job.environment());
        environment.put(TASK, job.id().value());
        environment.put(DIRECTORY, directory.toString());
        create(job.output());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(job.output().toFile()));
        return builder;
    }

    /** Reads what a runner tells first; -1 if it died before. */
    static long pid(InputStream stdout) throws IOException {
        long pid = 0;
        for (int c; (c = stdout.read()) != '\n'; pid = pid * 10 + c - '0') {
            if (c < '0' || c > '9') {
                return NOBODY;
            }
        }
        return pid;
    }

    private static void create(Path output) throws IOException {
        var owner = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        FileChannel.open(
                        output,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        PosixFilePermissions.asFileAttribute(owner))
                .close();
    }

    private static List<String> command(List<String> prefix, Job job) {
        var words = new ArrayList<>(prefix);
        words.add(shell());
        words.add("-c");
        words.add(SCRIPT);
        words.add("task-bg");
        words.add(job.exitFile().toString());
        words.add(job.gate().toString());
        words.add(Integer.toString(job.finish().size()));
        words.addAll(job.finish());
        words.addAll(job.argv());
        return words;
    }
}
