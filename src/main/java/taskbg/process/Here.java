package taskbg.process;

import taskbg.task.Evidence;
import taskbg.task.Sighting;

/**
 * Where and who this process is, as against a piece of evidence.
 *
 * @param host the host's name, a slash, and the pid namespace, if the system has some
 * @param self the pid of this process
 */
record Here(String host, String boot, long self) {
    static Here of(Platform platform) {
        return new Here(platform.host(), platform.boot(), platform.self());
    }

    Evidence evidence(long pid, long start) {
        return new Evidence(Evidence.LOCAL, host, boot, pid, start);
    }

    /**
     * Whether the process of the evidence could be seen from here; {@code ALIVE} if so, for then it
     * is worth a look. The boot's id is random, so one boot is one machine, whatever its name is
     * now; another boot under the same name is the same machine started anew.
     */
    Sighting sees(Evidence evidence) {
        if (!evidence.engine().equals(Evidence.LOCAL)) {
            return Sighting.ELSEWHERE;
        }
        if (evidence.host().equals(host)) {
            return evidence.boot().equals(boot) ? Sighting.ALIVE : Sighting.GONE;
        }
        if (evidence.boot().equals(boot) && !boot.isEmpty()) {
            return namespace(evidence.host()).equals(namespace(host))
                    ? Sighting.ALIVE
                    : Sighting.ELSEWHERE;
        }
        return name(evidence.host()).equals(name(host)) && !boot.isEmpty()
                ? Sighting.GONE
                : Sighting.ELSEWHERE;
    }

    private static String name(String host) {
        int slash = host.indexOf('/');
        return slash < 0 ? host : host.substring(0, slash);
    }

    private static String namespace(String host) {
        int slash = host.indexOf('/');
        return slash < 0 ? "" : host.substring(slash + 1);
    }
}
