package taskbg.task;

import java.time.Duration;
import java.time.Instant;

/** One condition of a {@link Query}. */
public sealed interface Term {
    /** Whether the condition holds for this entry. */
    boolean matches(Observed observed, Instant now, Query.Outputs outputs);

    /** Holds where the other does not. */
    record Not(Term term) implements Term {
        @Override
        public boolean matches(Observed observed, Instant now, Query.Outputs outputs) {
            return !term.matches(observed, now, outputs);
        }
    }

    /** A text in any of the fields that a person knows a task by. */
    record Word(String text) implements Term {
        @Override
        public boolean matches(Observed observed, Instant now, Query.Outputs outputs) {
            for (var field : Field.KNOWN_BY) {
                if (Field.holds(field.of(observed), text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A text in one field. */
    record In(Field field, String text) implements Term {
        @Override
        public boolean matches(Observed observed, Instant now, Query.Outputs outputs) {
            return Field.holds(field.of(observed), text);
        }
    }

    /** A state, of the record or of the verdict. */
    record State(StateWord word) implements Term {
        @Override
        public boolean matches(Observed observed, Instant now, Query.Outputs outputs) {
            return word.describes(observed);
        }
    }

    /** A count: of tool calls, or of the output's bytes. */
    record Count(Counted counted, Comparison comparison, long limit) implements Term {
        @Override
        public boolean matches(Observed observed, Instant now, Query.Outputs outputs) {
            return comparison.holds(Long.compare(counted.of(observed), limit));
        }
    }

    /** A span of time: since the start, or since the last sign of life. */
    record Span(Spanned spanned, Comparison comparison, Duration limit) implements Term {
        @Override
        public boolean matches(Observed observed, Instant now, Query.Outputs outputs) {
            var span = Duration.between(spanned.start(observed), now);
            return comparison.holds(span.compareTo(limit));
        }
    }

    /** A text in the output. */
    record Output(String text) implements Term {
        @Override
        public boolean matches(Observed observed, Instant now, Query.Outputs outputs) {
            return outputs.contain(observed.entry().name(), text);
        }
    }

    /** What can be counted. */
    enum Counted {
        TOOLS,
        SIZE;

        long of(Observed observed) {
            return switch (this) {
                case SIZE -> observed.outputBytes();
                case TOOLS ->
                        observed.entry() instanceof Entry.Known known
                                ? known.task().progress().toolCalls()
                                : 0;
            };
        }
    }

    /** What time can pass since. */
    enum Spanned {
        AGE,
        IDLE;

        Instant start(Observed observed) {
            return switch (this) {
                case IDLE -> observed.lastSign();
                case AGE ->
                        observed.entry() instanceof Entry.Known known
                                ? known.task().startedAt()
                                : observed.lastSign();
            };
        }
    }

    /** How two sizes stand to each other. */
    enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        static Comparison of(String sign) {
            for (var comparison : values()) {
                if (comparison.sign.equals(sign)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException(sign);
        }

        boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
            };
        }
    }
}
