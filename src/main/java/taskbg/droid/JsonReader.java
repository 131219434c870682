package taskbg.droid;

import org.jspecify.annotations.Nullable;

/**
 * Walks forward over one JSON text in memory, and makes a string only of what it is asked for.
 *
 * <p>Every verb reads outputs, so its start counts: loading Jackson's streaming parser costs a
 * third of an empty JVM's start, this class next to nothing. It checks brackets, commas, literals
 * and escapes; numbers only by their characters, and UTF-8 not at all.
 */
final class JsonReader {
    static final int DEEPEST = 500;

    /** This text is not JSON; {@link #at} is the byte where that was seen. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        final int at;

        Malformed(String message, int at) {
            super(message, null, false, false);
            this.at = at;
        }
    }

    private final KeyCache keys = new KeyCache();
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean first;

    /**
     * Starts on the text between two offsets of an array, which must not change while it is read.
     */
    JsonReader on(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        at = from;
        end = to;
        first = false;
        return this;
    }

    /** Where the next thing is looked for. */
    int at() {
        return at;
    }

    /** The first byte of what comes next, 0 at the end of the text. */
    byte peek() {
        while (at < end) {
            byte next = bytes[at];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
            at++;
        }
        return 0;
    }

    /** Steps into the object that comes next; false, and nothing is read, if none does. */
    boolean beginObject() {
        return begin('{');
    }

    /** Steps into the array that comes next; false, and nothing is read, if none does. */
    boolean beginArray() {
        return begin('[');
    }

    private boolean begin(char bracket) {
        if (peek() != bracket) {
            return false;
        }
        at++;
        first = true;
        return true;
    }

    /** The object's next key, null at its end. The key's value must then be read or skipped. */
    @Nullable String nextKey() {
        if (!more('}')) {
            return null;
        }
        int from = keyStart();
        String key = keys.of(bytes, from, at - 1);
        colon();
        return key;
    }

    /** Whether the array has another element, which must then be read or skipped. */
    boolean nextElement() {
        return more(']');
    }

    /** The string that comes next, cut to a number of characters; null if it is something else. */
    @Nullable String text(int longest) {
        if (peek() != '"') {
            skip();
            return null;
        }
        int from = at + 1;
        skipString();
        return JsonText.decode(bytes, from, at - 1, longest);
    }

    /** The string that was found at an offset and skipped, cut to a number of characters. */
    String textAt(int offset, int longest) {
        int close = offset + 1;
        while (bytes[close] != '"') {
            close += bytes[close] == '\\' ? 2 : 1;
        }
        return JsonText.decode(bytes, offset + 1, close, longest);
    }

    /** The number that comes next, without its fraction; null if it is something else. */
    @Nullable Long number() {
        byte next = peek();
        int from = at;
        skip();
        if (next != '-' && (next < '0' || next > '9')) {
            return null;
        }
        return JsonText.number(bytes, from, at);
    }

    /** Whether {@code true} comes next; anything else is false. */
    boolean truth() {
        boolean is = peek() == 't';
        skip();
        return is;
    }

    /** Passes over the value that comes next, whatever it is. */
    void skip() {
        skip(0);
    }

    /** Checks that nothing follows. */
    void finish() {
        if (peek() != 0 || at < end) {
            throw malformed("text after the end");
        }
    }

    private void skip(int depth) {
        if (depth > DEEPEST) {
            throw malformed("nested too deep");
        }
        switch (peek()) {
            case '{' -> {
                beginObject();
                while (more('}')) {
                    keyStart();
                    colon();
                    skip(depth + 1);
                }
            }
            case '[' -> {
                beginArray();
                while (more(']')) {
                    skip(depth + 1);
                }
            }
            case '"' -> skipString();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> skipNumber();
        }
    }

    private boolean more(char close) {
        byte next = peek();
        if (next == close) {
            at++;
            first = false;
            return false;
        }
        if (!first) {
            expect(',', next);
        } else if (next == 0) {
            throw malformed("the text ends early");
        }
        first = false;
        return true;
    }

    private int keyStart() {
        if (peek() != '"') {
            throw malformed("a key was expected");
        }
        int from = at + 1;
        skipString();
        return from;
    }

    private void colon() {
        expect(':', peek());
    }

    private void expect(char wanted, byte found) {
        if (found != wanted) {
            throw malformed("'" + wanted + "' was expected");
        }
        at++;
    }

    private void skipString() {
        int i = at + 1;
        while (i < end) {
            byte b = bytes[i];
            if (b == '"') {
                at = i + 1;
                first = false;
                return;
            }
            i += b == '\\' ? JsonText.escapeLength(bytes, i, end) : 1;
        }
        at = end;
        throw malformed("a string does not end");
    }

    private void literal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= end || bytes[at + i] != word.charAt(i)) {
                throw malformed("a value was expected");
            }
        }
        at += word.length();
        first = false;
    }

    private void skipNumber() {
        int from = at;
        boolean digit = false;
        while (at < end && JsonText.inNumber(bytes[at])) {
            digit |= bytes[at] >= '0' && bytes[at] <= '9';
            at++;
        }
        if (!digit || (bytes[from] != '-' && (bytes[from] < '0' || bytes[from] > '9'))) {
            throw malformed("a value was expected");
        }
        first = false;
    }

    private Malformed malformed(String message) {
        return new Malformed(message, at);
    }
}
