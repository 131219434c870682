package taskbg.process;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Processes as {@code /proc} shows them (proc(5)); nothing here starts a process. */
final class Linux implements Platform {
    /** Longer than a line of {@code /proc/PID/stat} up to its 22nd field can be. */
    private static final int STAT = 640;

    /** Room for the pids of far more children than a runner has. */
    private static final int CHILDREN = 1024;

    private static final String SETSID = "/usr/bin/setsid";

    @Override
    public String host() {
        return line("/proc/sys/kernel/hostname") + namespace();
    }

    /** Containers may share a directory and a name, and not see each other's processes. */
    private static String namespace() {
        try {
            var link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return "/" + link.substring(link.indexOf('[') + 1, link.length() - 1);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public String boot() {
        return line("/proc/sys/kernel/random/boot_id");
    }

    @Override
    public long start(long pid) {
        var stat = stat(Long.toString(pid));
        return stat == null ? -1 : stat.liveStart();
    }

    /**
     * The inode of {@code /proc/PID}, which the kernel makes anew for another process, with the
     * time at which it did (fs/proc/base.c: pid_revalidate, proc_pid_make_inode). The dead have no
     * working directory (proc(5)).
     */
    @Override
    public @Nullable Object identity(long pid) {
        var process = Path.of("/proc/" + pid);
        try {
            Files.readSymbolicLink(process.resolve("cwd"));
            var attributes = Files.readAttributes(process, BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public boolean mayExist(long pid) {
        return new File("/proc/" + pid).exists();
    }

    /** The file is there where the kernel has CONFIG_PROC_CHILDREN (proc_pid_task(5)). */
    @Override
    public @Nullable List<Stat> children(long pid) {
        var pids = read("/proc/" + pid + "/task/" + pid + "/children", CHILDREN);
        if (pids == null || pids.length() == CHILDREN) {
            return null;
        }
        var found = new ArrayList<Stat>();
        for (var child : pids.split(" ", -1)) {
            var stat = child.isEmpty() ? null : stat(child);
            if (stat != null) {
                found.add(stat);
            }
        }
        return found;
    }

    @Override
    public Set<String> outputs(long pid) {
        var found = new HashSet<String>();
        for (int descriptor = 1; descriptor <= 2; descriptor++) {
            try {
                var link = Path.of("/proc/" + pid + "/fd/" + descriptor);
                found.add(Files.readSymbolicLink(link).toString());
            } catch (IOException e) {
                // Another user's, gone by now, or closed.
            }
        }
        return found;
    }

    @Override
    public List<Stat> processes() {
        var names = new File("/proc").list();
        var found = new ArrayList<Stat>();
        for (var name : names == null ? new String[0] : names) {
            if (Character.isDigit(name.charAt(0))) {
                var stat = stat(name);
                if (stat != null) {
                    found.add(stat);
                }
            }
        }
        return found;
    }

    @Override
    public Map<Long, Environ> environs(List<Stat> processes) {
        var found = new HashMap<Long, Environ>();
        for (var process : processes) {
            try (var in = new FileInputStream("/proc/" + process.pid() + "/environ")) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                found.put(process.pid(), new Environ(text));
            } catch (IOException e) {
                // Another user's, or gone by now.
            }
        }
        return found;
    }

    @Override
    public long self() {
        try {
            return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/self")).toString());
        } catch (IOException e) {
            return ProcessHandle.current().pid();
        }
    }

    @Override
    public boolean readsPipe(long pid) {
        try {
            var stdin = Files.readSymbolicLink(Path.of("/proc/" + pid + "/fd/0"));
            return stdin.toString().startsWith("pipe:");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean belongsToAnother(long pid) {
        try {
            var owner = Files.getAttribute(Path.of("/proc/" + pid), "unix:uid");
            var own = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return !owner.equals(own) && !own.equals(0);
        } catch (IOException e) {
            return false;
        }
    }

    /** setsid of util-linux can fork; busybox's, which is a link to it, forks only if it must. */
    @Override
    public List<String> inOwnSession() {
        if (!new File(SETSID).exists()) {
            return List.of("setsid");
        }
        return Files.isSymbolicLink(Path.of(SETSID)) ? List.of(SETSID) : List.of(SETSID, "--fork");
    }

    private static @Nullable Stat stat(String pid) {
        var line = read("/proc/" + pid + "/stat", STAT);
        return line == null ? null : Stat.parse(line);
    }

    private static String line(String file) {
        var line = read(file, 256);
        return line == null ? "" : line.stripTrailing();
    }

    /** The beginning of a small file; null if it cannot be read. */
    private static @Nullable String read(String file, int most) {
        byte[] bytes = new byte[most];
        try (var in = new FileInputStream(file)) {
            return new String(bytes, 0, Math.max(in.read(bytes), 0), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }
}
