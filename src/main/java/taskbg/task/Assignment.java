package taskbg.task;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for, by whom; never changes once a task exists.
 *
 * @param droid the kind of agent, such as {@code executor-med}
 * @param parentSessionId who launched it; {@code main} if unknown
 * @param concurrencyKey tasks of one key share a limit; null where another tool set none
 * @param model the model override; null for the droid's own
 * @param order how to run it; null in another tool's record
 */
public record Assignment(
        String description,
        String prompt,
        String droid,
        String parentSessionId,
        @Nullable String concurrencyKey,
        @Nullable String model,
        @Nullable Order order) {
    /** The parent session of a task whose launcher is unknown. */
    public static final String MAIN = "main";

    /** The same, run otherwise. */
    public Assignment in(Order other) {
        return new Assignment(
                description, prompt, droid, parentSessionId, concurrencyKey, model, other);
    }
}
