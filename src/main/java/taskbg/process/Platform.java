package taskbg.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one operating system tells of its processes. */
interface Platform {
    /** This host, as it stands in evidence: its name and, where there are some, pid namespace. */
    String host();

    /** The boot that pids of now belong to; empty if the system doesn't tell. */
    String boot();

    /** When the process started; -1 if it doesn't live. */
    long start(long pid);

    /**
     * What tells a process that lives from any other that ever has its pid, found without reading a
     * file; null if it doesn't live, or if the system doesn't tell.
     */
    default @Nullable Object identity(long pid) {
        return null;
    }

    /** Whether a process may have this pid, told at the least cost; true if in doubt. */
    default boolean mayExist(long pid) {
        return true;
    }

    /** The children of a process; null if the system tells them only with all processes. */
    default @Nullable List<Stat> children(long pid) {
        return null;
    }

    /** Where stdout and stderr of a process go, as paths; nothing if the system doesn't tell. */
    default Set<String> outputs(long pid) {
        return Set.of();
    }

    /** All processes that can be seen, the dead among them. */
    List<Stat> processes();

    /** What these were started with, by their pids; those that hide it are left out. */
    Map<Long, Environ> environs(List<Stat> processes);

    /** The pid of this process. */
    long self();

    /** Whether the stdin of a process is a nameless pipe. */
    boolean readsPipe(long pid);

    /** Whether the process belongs to another user; false if it is gone. */
    boolean belongsToAnother(long pid);

    /**
     * The words before a command that give it a session of its own and, where they can, leave it to
     * the system, ending at once themselves.
     */
    List<String> inOwnSession();

    /** The one we run on. */
    static Platform current() {
        return System.getProperty("os.name", "").startsWith("Mac") ? new Mac() : new Linux();
    }
}
