package taskbg.task;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A droid that a launch may name, and what it is for.
 *
 * @param definition the file that defines it; null where it would run plain
 */
public record Droid(String name, String description, @Nullable Path definition) {}
