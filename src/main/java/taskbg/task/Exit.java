package taskbg.task;

import java.time.Instant;

/**
 * What the runner wrote down when its agent ended: the exit code (128 + n for signal n) and the
 * time.
 */
public record Exit(int code, Instant at) {}
