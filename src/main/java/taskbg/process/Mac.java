package taskbg.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Processes as macOS tells of them through ps(1) and sysctl(8). Untested. */
final class Mac implements Platform {
    @Override
    public String host() {
        return first("sysctl", "-n", "kern.hostname");
    }

    @Override
    public String boot() {
        return first("sysctl", "-n", "kern.bootsessionuuid");
    }

    @Override
    public long start(long pid) {
        var handle = ProcessHandle.of(pid);
        if (handle.isEmpty() || !handle.get().isAlive()) {
            return -1;
        }
        var start = handle.get().info().startInstant();
        return start.isEmpty() ? -1 : start.get().toEpochMilli();
    }

    @Override
    public List<Stat> processes() {
        var found = new ArrayList<Stat>();
        for (var line : lines("ps", "-axo", "pid=,ppid=,pgid=,state=,comm=")) {
            var words = line.strip().split(" +", 5);
            if (words.length == 5) {
                long pid = Long.parseLong(words[0]);
                long group = Long.parseLong(words[2]);
                // ps tells a session's address, not its id; the group stands in for it.
                found.add(
                        new Stat(
                                pid,
                                words[4],
                                words[3].charAt(0),
                                Long.parseLong(words[1]),
                                group,
                                group,
                                start(pid)));
            }
        }
        return found;
    }

    @Override
    public Map<Long, Environ> environs(List<Stat> processes) {
        var found = new HashMap<Long, Environ>();
        for (var line : lines("ps", "-axEww", "-o", "pid=,command=")) {
            var words = line.strip().split(" ", 2);
            if (words.length == 2) {
                found.put(Long.parseLong(words[0]), Environ.printed(words[1]));
            }
        }
        return found;
    }

    @Override
    public long self() {
        return ProcessHandle.current().pid();
    }

    @Override
    public boolean readsPipe(long pid) {
        return lines("lsof", "-a", "-p", Long.toString(pid), "-d", "0", "-Ft").contains("tPIPE");
    }

    @Override
    public boolean belongsToAnother(long pid) {
        return !first("id", "-u").equals(first("ps", "-o", "uid=", "-p", Long.toString(pid)));
    }

    /** macOS has no setsid(1), and comes with perl. */
    @Override
    public List<String> inOwnSession() {
        return List.of(
                "/usr/bin/perl",
                "-MPOSIX=setsid",
                "-e",
                "fork and exit; setsid() != -1 or die; exec @ARGV");
    }

    private static String first(String... command) {
        var lines = lines(command);
        return lines.isEmpty() ? "" : lines.getFirst().strip();
    }

    private static List<String> lines(String... command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            var lines = new ArrayList<String>();
            try (var reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            return List.of();
        }
    }
}
