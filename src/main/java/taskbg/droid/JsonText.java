package taskbg.droid;

import java.nio.charset.StandardCharsets;

/** Turns the bytes of a JSON string or number into what they mean. */
final class JsonText {
    private static final int MOST_BYTES_PER_CHAR = 3;
    private static final int LONGEST_ENCODING = 4;
    private static final int REPLACEMENT = 0xFFFD;

    private final byte[] bytes;
    private final int to;
    private final int most;
    private final byte[] plain;
    private int size;

    private JsonText(byte[] bytes, int to, int most) {
        this.bytes = bytes;
        this.to = to;
        this.most = most;
        plain = new byte[most + LONGEST_ENCODING];
    }

    /**
     * What is written between two quotes; a text longer than {@code longest} ends in an ellipsis.
     */
    static String decode(byte[] bytes, int from, int to, int longest) {
        int most = (int) Math.min(to - from, ((long) longest + 1) * MOST_BYTES_PER_CHAR);
        int escape = from;
        while (escape < from + most && bytes[escape] != '\\') {
            escape++;
        }
        if (escape == from + most) {
            return cut(new String(bytes, from, most, StandardCharsets.UTF_8), longest);
        }
        JsonText text = new JsonText(bytes, to, most);
        text.unescape(from);
        return cut(new String(text.plain, 0, text.size, StandardCharsets.UTF_8), longest);
    }

    /** The text, or its beginning and an ellipsis if it is longer than {@code longest}. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Math.max(0, longest - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** The number between two offsets without its fraction; 0 for what only looks like one. */
    static long number(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            try {
                return (long) Double.parseDouble(text);
            } catch (NumberFormatException notANumber) {
                return 0;
            }
        }
    }

    /** The bytes of the escape that starts at a backslash; checks that it is one. */
    static int escapeLength(byte[] bytes, int at, int end) {
        if (at + 1 < end) {
            switch (bytes[at + 1]) {
                case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                    return 2;
                }
                case 'u' -> {
                    if (at + 6 <= end && hex(bytes, at + 2) >= 0) {
                        return 6;
                    }
                }
                default -> {}
            }
        }
        throw new JsonReader.Malformed("not an escape", at);
    }

    static boolean inNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
    }

    private void unescape(int from) {
        int at = from;
        while (at < to && size < most) {
            if (bytes[at] != '\\') {
                plain[size++] = bytes[at++];
                continue;
            }
            byte kind = bytes[at + 1];
            if (kind == 'u') {
                at = unicode(at);
            } else {
                plain[size++] = meaning(kind);
                at += 2;
            }
        }
    }

    private int unicode(int at) {
        int value = hex(bytes, at + 2);
        int next = at + 6;
        if (Character.isHighSurrogate((char) value) && next + 6 <= to && bytes[next] == '\\') {
            int low = bytes[next + 1] == 'u' ? hex(bytes, next + 2) : 0;
            if (Character.isLowSurrogate((char) low)) {
                value = Character.toCodePoint((char) value, (char) low);
                next += 6;
            }
        }
        boolean alone = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        append(alone ? REPLACEMENT : value);
        return next;
    }

    private void append(int codePoint) {
        byte[] encoded = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, plain, size, encoded.length);
        size += encoded.length;
    }

    private static byte meaning(byte kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind;
        };
    }

    private static int hex(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
