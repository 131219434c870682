package taskbg.store;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long to wait for another process that holds a directory's lock.
 *
 * @param word after how long a sentence is said, once
 * @param longest how long one and the same process may hold it; zero for not to wait at all
 * @param said takes the sentence
 */
public record Patience(Duration word, Duration longest, Consumer<String> said) {
    /** Of those who may leave what they would write to others. */
    public static final Patience NONE = silent(Duration.ZERO);

    /** Waits so long, and says so after a second. */
    public static Patience of(Duration longest, Consumer<String> said) {
        return new Patience(Duration.ofSeconds(1), longest, said);
    }

    /** Waits so long without a word. */
    public static Patience silent(Duration longest) {
        return of(longest, sentence -> {});
    }
}
