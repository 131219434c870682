package taskbg.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Droids;

/**
 * A droid that a launch may name, and what it is for.
 *
 * @param definition the file that defines it; null where it would run plain
 */
public record KnownDroid(String name, String description, @Nullable Path definition) {
    /** All that are defined for the caller's directory or known without, by name. */
    public static List<KnownDroid> all(Site site) {
        var all = new ArrayList<KnownDroid>();
        for (var listed : new Droids(site.home()).list(site.directory())) {
            all.add(new KnownDroid(listed.name(), listed.description(), listed.definedIn()));
        }
        return all;
    }
}
