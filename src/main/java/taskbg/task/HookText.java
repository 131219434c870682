package taskbg.task;

import java.time.Instant;

/**
 * The last words of an agent as its latest Stop hook told them, while its runner still waited for
 * it: the result of a task whose output names none.
 */
public record HookText(String text, Instant at) {
    public HookText {
        text = EscapeParser.stripped(text);
    }
}
