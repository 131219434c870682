package taskbg.file;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether another user could put files into a directory, or another directory into its place.
 * Root may anyway, and is no other user here; a member of a user's private group (the one whose
 * number is the user's) is the user.
 */
public final class DirectoryTrust {
    private static final String STAT = "unix:uid,gid,mode";
    private static final int ROOT = 0;
    private static final int TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int STICKY = 01000;
    private static final int GROUP_WRITES = 0020;
    private static final int OTHERS_WRITE = 0002;

    private DirectoryTrust() {}

    /** Who a file belongs to, and who may do what with it. */
    private record Rights(Path file, int user, int group, int mode) {
        boolean isLink() {
            return (mode & TYPE) == LINK;
        }

        boolean othersWrite() {
            return (mode & OTHERS_WRITE) != 0 || ((mode & GROUP_WRITES) != 0 && group != user);
        }

        /** Whether others may put something else into the place of what is in this directory. */
        boolean othersReplace() {
            return othersWrite() && (mode & STICKY) == 0;
        }

        boolean isForeign() {
            return user != ROOT && user != self() && user != certainSelf();
        }

        String owner() {
            try {
                return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
            } catch (IOException e) {
                return "user " + user;
            }
        }
    }

    /**
     * Why others could interfere and what to do, as the beginning of a sentence; null where they
     * could not, or where there is no such directory. Costs three stats where all is well.
     *
     * @param directory an absolute path
     */
    public static @Nullable String objection(Path directory) {
        var rights = rights(directory, LinkOption.NOFOLLOW_LINKS);
        var objection = objection(directory, rights);
        if (objection != null || rights == null || !rights.isLink()) {
            return objection;
        }
        try {
            var real = directory.toRealPath();
            return objection(real, rights(real));
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable String objection(Path directory, @Nullable Rights rights) {
        if (rights != null && rights.isForeign()) {
            return foreign("The task directory ", rights);
        }
        if (rights != null && !rights.isLink() && rights.othersWrite()) {
            return writable("the task directory ", rights);
        }
        var above = directory.getParent() == null ? null : rights(directory.getParent());
        if (above != null && above.isForeign()) {
            return foreign("The folder of the task directory ", above);
        }
        return above != null && above.othersReplace()
                ? writable("the folder of the task directory ", above)
                : null;
    }

    private static String foreign(String what, Rights rights) {
        return what + rights.file() + " belongs to " + rights.owner() + ": run as its owner";
    }

    private static String writable(String what, Rights rights) {
        return "Others may write to "
                + what
                + rights.file()
                + ": take that right away (chmod go-w)";
    }

    /** Null for what cannot be looked at: whoever tries to use it is told why. */
    private static @Nullable Rights rights(Path file, LinkOption... links) {
        try {
            Map<String, Object> stat = Files.readAttributes(file, STAT, links);
            return new Rights(file, number(stat, "uid"), number(stat, "gid"), number(stat, "mode"));
        } catch (IOException e) {
            return null;
        }
    }

    private static int number(Map<String, Object> stat, String name) {
        return stat.get(name) instanceof Integer number ? number : -1;
    }

    /** The user of this process; root where it hides that, or where there is no /proc. */
    private static int self() {
        try {
            return number(Files.readAttributes(Path.of("/proc/self"), "unix:uid"), "uid");
        } catch (IOException e) {
            return ROOT;
        }
    }

    /** The same, by the system call, for which a library has to be loaded. */
    private static int certainSelf() {
        return (int) new UnixSystem().getUid();
    }
}
