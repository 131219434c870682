package taskbg.tui.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taskbg.text.StyledLine;

/**
 * A line of an output as it is shown.
 *
 * @param offset where in the file the line begins that it stands for; several may stand for one
 * @param at when it was written, where that is known
 */
public record OutputLine(long offset, @Nullable Instant at, StyledLine text) {}
