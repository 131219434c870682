package taskbg.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Someone whom permissions hold back, even where the tests run as root. */
final class Stranger {
    private Stranger() {}

    /** The words before a command that is to run without root's rights, inside a folder. */
    static List<String> command(Path folder) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return List.of("/usr/bin/setpriv", "--reuid=65534", "--clear-groups", "--inh-caps=-all");
    }
}
