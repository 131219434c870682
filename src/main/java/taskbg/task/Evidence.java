package taskbg.task;

/**
 * What names one process for ever: a pid counts only together with its start, its boot and its
 * host.
 *
 * @param engine where the agent runs; {@code local} for a process of this kind
 * @param host the host's name and, where the system has them, its pid namespace
 * @param boot the id of the boot that the pid belongs to
 * @param pid the runner's pid, which is its session's and its process group's id too
 * @param start when the process started, in the system's own unit since that boot
 */
public record Evidence(String engine, String host, String boot, long pid, long start) {
    public static final String LOCAL = "local";

    /** What names a process that was left behind where this one ran. */
    public Evidence of(Leftover left) {
        return new Evidence(engine, host, boot, left.pid(), left.start());
    }

    /**
     * Whether a process that started then is the one named here.
     *
     * @param started its start; -1 for one that does not live, as systems tell it, which no start
     *     in a record is equal to, be it what it may
     */
    public boolean isOf(long started) {
        return started > 0 && started == start;
    }
}
