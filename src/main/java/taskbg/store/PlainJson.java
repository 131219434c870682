package taskbg.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object in memory as {@link JsonTree} does, and gives up where a text is anything
 * but plain: every verb reads records, and loading Jackson costs it as much as starting the JVM.
 *
 * <p>What it reads means what Jackson says it means; what it gives up, from NaN to a bracket that
 * is missing, is Jackson's to read or to complain of.
 */
final class PlainJson {
    private static final int DEEPEST = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private int at;

    /** That this text is not plain. */
    private static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    private PlainJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The object that is the whole text; null where it is not plain. */
    static @Nullable Map<String, @Nullable Object> read(byte[] bytes) {
        var in = new PlainJson(bytes);
        try {
            in.expect('{');
            var object = in.object(0);
            return in.next() == 0 && in.at == bytes.length ? object : null;
        } catch (NotPlain | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** What the text says whose opening quote stands before {@code from}. */
    static String text(byte[] bytes, int from) {
        var in = new PlainJson(bytes);
        in.at = from;
        return in.string();
    }

    /** The first byte of what comes next; 0 at the end. */
    private byte next() {
        byte[] in = bytes;
        for (int i = at; i < in.length; i++) {
            byte b = in[i];
            if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                at = i;
                return b;
            }
        }
        at = in.length;
        return 0;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new NotPlain();
        }
        at++;
    }

    private boolean accept(char wanted) {
        boolean there = next() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw new NotPlain();
        }
        byte first = next();
        if (first == '"') {
            at++;
            return written();
        }
        if (first == '{') {
            at++;
            return object(depth);
        }
        if (first == '[') {
            at++;
            return array(depth);
        }
        return first == 'n' || first == 't' || first == 'f' ? literal(first) : number();
    }

    private Map<String, @Nullable Object> object(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        if (accept('}')) {
            return map;
        }
        int fields = 0;
        do {
            expect('"');
            var name = string();
            expect(':');
            map.put(name, value(depth + 1));
            fields++;
        } while (accept(','));
        expect('}');
        if (map.size() != fields) {
            throw new NotPlain();
        }
        return map;
    }

    private List<@Nullable Object> array(int depth) {
        var list = new ArrayList<@Nullable Object>();
        if (accept(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
        } while (accept(','));
        expect(']');
        return list;
    }

    private @Nullable Object literal(byte first) {
        var word = first == 'n' ? "null" : first == 't' ? "true" : "false";
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                throw new NotPlain();
            }
        }
        at += word.length();
        return first == 'n' ? null : (Object) (first == 't');
    }

    private JsonTree.Digits number() {
        int from = at;
        at += bytes[at] == '-' ? 1 : 0;
        boolean zero = bytes[at] == '0';
        if (digits() > 1 && zero) {
            throw new NotPlain();
        }
        if (bytes[at] == '.') {
            at++;
            digits();
        }
        if (bytes[at] == 'e' || bytes[at] == 'E') {
            at++;
            at += bytes[at] == '-' || bytes[at] == '+' ? 1 : 0;
            digits();
        }
        return new JsonTree.Digits(new String(bytes, from, at - from, StandardCharsets.US_ASCII));
    }

    private int digits() {
        int from = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw new NotPlain();
        }
        return at - from;
    }

    /** As {@link #string}, but unread where it can be printed as it stands. */
    private Object written() {
        var text = WrittenText.at(bytes, at);
        if (text == null) {
            return string();
        }
        at = text.end() + 1;
        return text;
    }

    /** The string whose opening quote has been read. */
    private String string() {
        int from = at;
        boolean ascii = true;
        while (bytes[at] != '"') {
            byte b = bytes[at];
            if (b == '\\') {
                return escaped(from);
            }
            if (b >= 0 && b < ' ') {
                throw new NotPlain();
            }
            ascii &= b >= 0;
            at++;
        }
        return text(from, at++, ascii);
    }

    private String text(int from, int to, boolean ascii) {
        if (ascii) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw new NotPlain();
        }
        return text;
    }

    private String escaped(int from) {
        var text = new StringBuilder(2 * (at - from) + 64);
        int start = from;
        while (bytes[at] != '"') {
            byte b = bytes[at];
            if (b == '\\') {
                text.append(text(start, at, false));
                at++;
                text.append(escape());
                start = at;
            } else if (b >= 0 && b < ' ') {
                throw new NotPlain();
            } else {
                at++;
            }
        }
        return text.append(text(start, at++, false)).toString();
    }

    /** What an escape stands for whose backslash has been read. */
    private char escape() {
        byte kind = bytes[at++];
        return switch (kind) {
            case '"', '\\', '/' -> (char) kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new NotPlain();
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(bytes[at++], 16);
            if (digit < 0) {
                throw new NotPlain();
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }
}
