package taskbg.process;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directories of PATH, in which programs are found as by a shell. */
public final class SearchPath {
    private SearchPath() {}

    /**
     * The file that {@code name} would run.
     *
     * @param path the value of {@code PATH}; null if it isn't set
     * @param directory what relative paths are relative to
     * @return null if there is none that can be run
     */
    public static @Nullable Path find(String name, @Nullable String path, Path directory) {
        if (name.isEmpty()) {
            return null;
        }
        if (name.indexOf('/') >= 0) {
            return runnable(directory.resolve(name));
        }
        int start = 0;
        while (path != null && start <= path.length()) {
            int end = path.indexOf(':', start);
            end = end < 0 ? path.length() : end;
            // An empty entry stands for the working directory.
            var found = runnable(directory.resolve(path.substring(start, end)).resolve(name));
            if (found != null) {
                return found;
            }
            start = end + 1;
        }
        return null;
    }

    private static @Nullable Path runnable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file) ? file : null;
    }
}
