package taskbg.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import taskbg.file.RegularFile;

/** The process that holds the lock of a file, as Linux tells of it (proc_locks(5)). */
record LockOwner(long pid, boolean stopped) {
    private static final int MOST = 1 << 20;
    private static final int PID = 4;
    private static final int PLACE = 5;

    /** Null where nothing tells, or where several files could be meant. */
    static @Nullable LockOwner of(Path file) {
        try {
            var inode = ":" + Files.getAttribute(file, "unix:ino");
            var pid = pid(text(Path.of("/proc/locks")), inode);
            if (pid == null) {
                return null;
            }
            var stat = text(Path.of("/proc", pid, "stat"));
            // The name stands in parentheses and may hold any byte.
            return new LockOwner(
                    Long.parseLong(pid), stat.startsWith(") T", stat.lastIndexOf(')')));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return null;
        }
    }

    /** From lines such as {@code 1: POSIX ADVISORY WRITE 123 00:2b:4711 0 EOF}. */
    static @Nullable String pid(String locks, String inode) {
        String found = null;
        for (var line : locks.split("\n", -1)) {
            var words = line.trim().split(" +", -1);
            if (words.length > PLACE && !words[1].equals("->") && words[PLACE].endsWith(inode)) {
                if (found != null && !found.equals(words[PID])) {
                    return null;
                }
                found = words[PID];
            }
        }
        return found;
    }

    private static String text(Path file) throws IOException {
        return new String(RegularFile.read(file, MOST), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "pid " + pid + (stopped ? " (stopped)" : "");
    }
}
