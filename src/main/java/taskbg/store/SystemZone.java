package taskbg.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import taskbg.file.RegularFile;

/**
 * The zone of this system, from the file that its C library reads; by the JDK's rules where there
 * is no such file. Loading the JDK's rules costs a verb as much as starting the JVM does.
 */
final class SystemZone implements Zone {
    private static final int LARGEST = 1 << 20;
    private static final Path USUAL = Path.of("/etc/localtime");
    private static final Path NAMED = Path.of("/usr/share/zoneinfo");

    private final @Nullable String variable;

    /** Found when it is first needed; any thread may set it, always to the same value. */
    private volatile @Nullable Zone rules;

    /**
     * @param variable the value of {@code TZ}; null if it is not set
     */
    SystemZone(@Nullable String variable) {
        this.variable = variable;
    }

    @Override
    public ZoneOffset offset(Instant moment) {
        return rules().offset(moment);
    }

    @Override
    public ZoneOffset localOffset(long shown) {
        return rules().localOffset(shown);
    }

    @Override
    public ZoneId id() {
        return ZoneId.systemDefault();
    }

    private Zone rules() {
        var found = rules;
        if (found == null) {
            found = read();
            rules = found;
        }
        return found;
    }

    private Zone read() {
        var file = file(variable);
        try {
            return file == null
                    ? Zone.of(id())
                    : new ZoneFile(RegularFile.read(file, LARGEST), this);
        } catch (IOException | ZoneFile.Unknown e) {
            return Zone.of(id());
        }
    }

    /** The file that {@code TZ} names, as tzset(3) has it; null for its other forms. */
    private static @Nullable Path file(@Nullable String variable) {
        if (variable == null) {
            return USUAL;
        }
        var name = variable.startsWith(":") ? variable.substring(1) : variable;
        return name.isEmpty() || name.startsWith("/") || name.contains("..")
                ? null
                : NAMED.resolve(name);
    }
}
