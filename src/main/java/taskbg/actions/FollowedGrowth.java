package taskbg.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The size of one output, look by look. One thread at a time. */
final class FollowedGrowth {
    private final String name;
    private final Path output;
    private long size = -1;
    private @Nullable Object identity;

    FollowedGrowth(String name, Path output) {
        this.name = name;
        this.output = output;
    }

    String name() {
        return name;
    }

    /** Tells what happened to the output since the last look. */
    void look(TaskWatch.Listener listener) {
        try {
            var attributes = Files.readAttributes(output, BasicFileAttributes.class);
            var now = attributes.size();
            var key = attributes.fileKey();
            if (size >= 0 && (now < size || (key != null && !key.equals(identity)))) {
                listener.replaced(name);
            }
            if (now != size) {
                listener.grew(name, now);
            }
            size = now;
            identity = key;
        } catch (IOException e) {
            if (size >= 0) {
                listener.replaced(name);
            }
            size = -1;
        }
    }
}
