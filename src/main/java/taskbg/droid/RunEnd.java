package taskbg.droid;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run's output says that the run ended.
 *
 * @param failed whether the agent itself calls it a failure
 * @param kind {@code completion}, or a result's subtype
 * @param finalText the agent's last word, 1 Mi characters at most
 */
public record RunEnd(
        boolean failed,
        String kind,
        String finalText,
        @Nullable Long turns,
        @Nullable Duration duration,
        @Nullable Usage usage) {

    static RunEnd of(Event.Completion completion) {
        return new RunEnd(
                false,
                "completion",
                completion.finalText(),
                completion.turns(),
                completion.duration(),
                completion.usage());
    }

    static RunEnd of(Event.Result result) {
        return new RunEnd(
                result.failed(),
                result.subtype(),
                result.text(),
                result.turns(),
                result.duration(),
                result.usage());
    }
}
