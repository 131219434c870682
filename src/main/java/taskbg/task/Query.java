package taskbg.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tasks one wants to see: every term must hold.
 *
 * <p>Terms are words ({@code login}, {@code "rate limit"}), fields ({@code status:error}, {@code
 * droid:explorer}), measures ({@code age>1h}, {@code tools>5}, {@code size>1MB}) and searches of
 * the output ({@code out~panic}); {@code !} before a term turns it round. Case never counts.
 */
public record Query(List<Term> terms) {
    /** The query that everything matches. */
    public static final Query ALL = new Query(List.of());

    public Query {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a query as a person writes it.
     *
     * @throws Trouble when it cannot be understood; its sentence names the column, counted from 1
     */
    public static Query of(String source) {
        return new QueryParser(source).parse();
    }

    /** As {@link #of}, but only the terms before the first that cannot be understood. */
    public static Query begun(String source) {
        return new QueryParser(source).begun();
    }

    /** Whether a task is one of those; {@code now} is what ages are counted to. */
    public boolean matches(Observed observed, Instant now, Outputs outputs) {
        for (var term : terms) {
            if (!term.matches(observed, now, outputs)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the passing of time alone can change what matches. */
    public boolean dependsOnTime() {
        for (var term : terms) {
            if (plain(term) instanceof Term.Span || plain(term) instanceof Term.State) {
                return true;
            }
        }
        return false;
    }

    /** The texts that outputs must be searched for, each once, in the order of the query. */
    public List<String> outputTexts() {
        var texts = new ArrayList<String>();
        for (var term : terms) {
            if (plain(term) instanceof Term.Output output && !texts.contains(output.text())) {
                texts.add(output.text());
            }
        }
        return texts;
    }

    private static Term plain(Term term) {
        return term instanceof Term.Not not ? not.term() : term;
    }

    /** Who can say whether a task's output holds a text, whatever its case. */
    @FunctionalInterface
    public interface Outputs {
        /** For those who cannot look: no output holds anything. */
        Outputs NONE = (name, text) -> false;

        /** Whether the output of the entry called {@code name} holds {@code text}. */
        boolean contain(String name, String text);
    }
}
