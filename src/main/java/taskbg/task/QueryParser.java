package taskbg.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;

/** Reads a query term by term. Mutable; belongs to the method that made it. */
final class QueryParser {
    private static final String SIGNS = ":<>=~";

    private final String source;
    private int at;

    QueryParser(String source) {
        this.source = source;
    }

    Query parse() {
        var terms = new ArrayList<Term>();
        skipSpaces();
        while (at < source.length()) {
            terms.add(term());
            skipSpaces();
        }
        return new Query(terms);
    }

    /** The terms before the first that cannot be understood. */
    Query begun() {
        var terms = new ArrayList<Term>();
        try {
            for (skipSpaces(); at < source.length(); skipSpaces()) {
                terms.add(term());
            }
        } catch (Trouble trouble) {
            return new Query(terms);
        }
        return new Query(terms);
    }

    private Term term() {
        int start = at;
        while (isAt('!')) {
            at++;
        }
        int turns = at - start;
        if (turns > 0 && isAtEnd()) {
            throw trouble(at, "nothing stands after !");
        }
        var condition = condition();
        return turns % 2 == 0 ? condition : new Term.Not(condition);
    }

    private Term condition() {
        int start = at;
        if (isAt('"')) {
            return new Term.Word(quoted());
        }
        while (!isAtEnd() && SIGNS.indexOf(source.charAt(at)) < 0 && !isAt('"')) {
            at++;
        }
        var name = source.substring(start, at);
        if (isAtEnd() || isAt('"')) {
            return new Term.Word(name);
        }
        return qualified(start, name.toLowerCase(Locale.ROOT), sign());
    }

    private Term qualified(int start, String name, String sign) {
        int valueStart = at;
        var value = value();
        if (value.isEmpty()) {
            throw trouble(valueStart, "nothing stands after " + name + sign);
        }
        return switch (name) {
            case "out" -> new Term.Output(valueOf(sign, "~:", start, name, value));
            case "status" -> state(valueOf(sign, ":=", start, name, value), valueStart);
            case "tools" ->
                    new Term.Count(
                            Term.Counted.TOOLS,
                            comparison(sign, start, name),
                            Amounts.number(value, valueStart));
            case "size" ->
                    new Term.Count(
                            Term.Counted.SIZE,
                            comparison(sign, start, name),
                            Amounts.bytes(value, valueStart));
            case "age" -> span(Term.Spanned.AGE, sign, start, value, valueStart);
            case "idle" -> span(Term.Spanned.IDLE, sign, start, value, valueStart);
            default -> new Term.In(field(name, start), valueOf(sign, ":=~", start, name, value));
        };
    }

    private Term span(Term.Spanned spanned, String sign, int start, String value, int valueStart) {
        var name = spanned.name().toLowerCase(Locale.ROOT);
        return new Term.Span(spanned, comparison(sign, start, name), duration(value, valueStart));
    }

    private static Duration duration(String value, int start) {
        try {
            return TimeSpan.of(value);
        } catch (Trouble trouble) {
            throw trouble(start, trouble.sentence());
        }
    }

    private static Field field(String name, int start) {
        for (var field : Field.values()) {
            if (field.name().toLowerCase(Locale.ROOT).equals(name)) {
                return field;
            }
        }
        throw trouble(
                start,
                "no field is called "
                        + name
                        + " (there are status, description, id, droid, session, parent, model,"
                        + " prompt, tool, result, error, age, idle, tools, size, out)");
    }

    private static Term state(String word, int start) {
        for (var state : StateWord.values()) {
            if (state.isSaidBy(word)) {
                return new Term.State(state);
            }
        }
        var known = new StringBuilder();
        for (var state : StateWord.values()) {
            known.append(known.isEmpty() ? "" : ", ").append(state.word());
        }
        throw trouble(start, "no status is called " + word + " (there are " + known + ")");
    }

    private static String valueOf(
            String sign, String allowed, int start, String name, String value) {
        if (allowed.contains(sign)) {
            return value;
        }
        throw trouble(start, "write " + name + allowed.charAt(0) + value);
    }

    private static Term.Comparison comparison(String sign, int start, String name) {
        return switch (sign) {
            case ":" -> Term.Comparison.EQUAL;
            case "~" -> throw trouble(start, "compare " + name + " with < or >");
            default -> Term.Comparison.of(sign);
        };
    }

    private String sign() {
        int start = at;
        at++;
        if (source.charAt(start) != ':' && source.charAt(start) != '~' && isAt('=')) {
            at++;
        }
        var sign = source.substring(start, at);
        return sign.equals("==") ? "=" : sign;
    }

    private String value() {
        if (isAt('"')) {
            return quoted();
        }
        int start = at;
        while (!isAtEnd()) {
            at++;
        }
        return source.substring(start, at);
    }

    private String quoted() {
        int start = at;
        var text = new StringBuilder();
        for (at++; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"') {
                at++;
                return text.toString();
            }
            boolean escapes = c == '\\' && at + 1 < source.length();
            text.append(escapes ? source.charAt(++at) : c);
        }
        throw trouble(start, "the quotation mark is not closed");
    }

    private void skipSpaces() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private boolean isAt(char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    /** At the end of the term, that is. */
    private boolean isAtEnd() {
        return at >= source.length() || Character.isWhitespace(source.charAt(at));
    }

    static Trouble trouble(int index, String what) {
        return new Trouble("Filter, column " + (index + 1) + ": " + what);
    }
}
