package taskbg.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskbg.task.Evidence;
import taskbg.task.TaskId;

/**
 * The processes of one task: those of the runner's session and group, those whose environment names
 * the task, those whose stdout or stderr is its output, and the descendants of all these. Processes
 * marked as another task's are not among them.
 *
 * <p>A process that has left the session, cleared its environment, closed the output and lost its
 * parent before anybody looked cannot be told from a stranger.
 *
 * @param output the path of the task's output without links; empty where there is none
 * @param self this process, which is never counted
 */
record Family(TaskId id, Path directory, String output, Evidence evidence, long self) {
    /**
     * Those that live.
     *
     * @param known the starts of processes, by their pids, that were found to belong to the task
     */
    List<Stat> members(Snapshot seen, Map<Long, Long> known) {
        var pids = new HashSet<Long>();
        boolean sessionIsOurs = sessionIsOurs(seen);
        for (var process : seen.processes()) {
            if (isMarked(seen, process)
                    || sessionIsOurs && isInSession(seen, process)
                    || isKnown(seen, process, known)
                    || isWriter(seen, process)) {
                pids.add(process.pid());
            }
        }
        boolean grown = true;
        while (grown) {
            grown = addChildren(seen, pids);
        }
        var members = new ArrayList<Stat>();
        for (var process : seen.processes()) {
            if (pids.contains(process.pid()) && !process.dead() && process.pid() != self) {
                members.add(process);
            }
        }
        return members;
    }

    /**
     * A pid is not given away while a session or group bears it. So the session is ours if the
     * runner is there, were it dead; is another's if another process has the pid; and if none has,
     * it takes a marked process in it to tell.
     */
    private boolean sessionIsOurs(Snapshot seen) {
        var leader = seen.process(evidence.pid());
        if (leader != null) {
            return evidence.isOf(leader.start());
        }
        for (var process : seen.processes()) {
            if (isInSession(seen, process) && isMarked(seen, process)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInSession(Snapshot seen, Stat process) {
        boolean inSession =
                process.session() == evidence.pid() || process.group() == evidence.pid();
        return inSession && !isAnothers(seen, process);
    }

    private boolean isMarked(Snapshot seen, Stat process) {
        return seen.mark(process) != null && !isAnothers(seen, process);
    }

    private boolean isKnown(Snapshot seen, Stat process, Map<Long, Long> known) {
        var start = known.get(process.pid());
        return start != null && start == process.start() && !isAnothers(seen, process);
    }

    private boolean isWriter(Snapshot seen, Stat process) {
        return seen.mark(process) == null
                && !output.isEmpty()
                && process.start() >= evidence.start()
                && seen.writes(process, output);
    }

    /** Whether the environment names another task. */
    private boolean isAnothers(Snapshot seen, Stat process) {
        var mark = seen.mark(process);
        return mark != null
                && !(mark.task().equals(id.value()) && isOurDirectory(mark.directory()));
    }

    private boolean isOurDirectory(@Nullable String named) {
        if (named == null) {
            return false;
        }
        if (named.equals(directory.toString())) {
            return true;
        }
        try {
            return Files.isSameFile(Path.of(named), directory);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private boolean addChildren(Snapshot seen, Set<Long> pids) {
        boolean added = false;
        for (var process : seen.processes()) {
            if (pids.contains(process.parent()) && !isAnothers(seen, process)) {
                added |= pids.add(process.pid());
            }
        }
        return added;
    }
}
