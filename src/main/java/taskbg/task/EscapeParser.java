package taskbg.task;

/**
 * Tells text from escape sequences (ECMA-48; states as in xterm's and in Paul Williams' parser).
 *
 * <p>Strings (OSC, DCS, SOS, PM, APC) end with BEL, ST, CAN or SUB; whoever feeds lines resets the
 * parser at a line's end, so that one that never ends swallows no more than its line. Mutable;
 * belongs to its decoder.
 */
public final class EscapeParser {
    /** What a code point turned out to be. */
    public enum Event {
        TEXT,
        /** A C0 control or DEL, outside of any sequence. */
        CONTROL,
        /** The last of a control sequence: see {@link #parameters} and {@link #finalByte}. */
        SEQUENCE,
        /** Part of something to be ignored. */
        NOTHING
    }

    private enum State {
        TEXT,
        ESCAPE,
        ESCAPE_INTERMEDIATE,
        SEQUENCE,
        STRING,
        STRING_ESCAPE
    }

    private static final int BEL = 0x07;
    private static final int CAN = 0x18;
    private static final int SUB = 0x1A;
    private static final int ESC = 0x1B;

    /** Real ones have under 40 characters; a longer one is ignored. */
    private static final int MOST_PARAMETERS = 128;

    private State state = State.TEXT;
    private final StringBuilder parameters = new StringBuilder();
    private int finalByte;

    /** Whether the next code point stands outside of any sequence. */
    public boolean isIdle() {
        return state == State.TEXT;
    }

    /**
     * The text without its escape sequences, whole ones and such as begin but do not end on their
     * line; other control characters stay.
     */
    public static String stripped(String text) {
        if (isFree(text)) {
            return text;
        }
        var parser = new EscapeParser();
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n') {
                parser.reset();
            }
            switch (parser.accept(codePoint)) {
                case TEXT, CONTROL -> plain.appendCodePoint(codePoint);
                case SEQUENCE, NOTHING -> {}
            }
        }
        return plain.toString();
    }

    private static boolean isFree(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESC || (c >= 0x80 && c < 0xA0)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets a sequence that has not ended. */
    public void reset() {
        state = State.TEXT;
    }

    /** What stands between the introducer and the final byte, private markers included. */
    public String parameters() {
        return parameters.toString();
    }

    /** The last code point of the last control sequence, which says what it does. */
    public int finalByte() {
        return finalByte;
    }

    /** What the next code point is, by those before it. */
    public Event accept(int codePoint) {
        return switch (state) {
            case TEXT -> inText(codePoint);
            case ESCAPE -> inEscape(codePoint);
            case ESCAPE_INTERMEDIATE -> afterIntermediate(codePoint);
            case SEQUENCE -> inSequence(codePoint);
            case STRING -> inString(codePoint);
            case STRING_ESCAPE -> inStringEscape(codePoint);
        };
    }

    private Event inText(int codePoint) {
        if (codePoint == ESC) {
            return enter(State.ESCAPE);
        }
        if (codePoint < 0x20 || codePoint == 0x7F) {
            return Event.CONTROL;
        }
        return codePoint >= 0x80 && codePoint < 0xA0 ? c1(codePoint) : Event.TEXT;
    }

    /** The eight-bit forms of ESC and the letter 0x40 below. */
    private Event c1(int codePoint) {
        return inEscape(codePoint - 0x40);
    }

    private Event inEscape(int codePoint) {
        return switch (codePoint) {
            case '[' -> enterSequence();
            case ']', 'P', 'X', '^', '_' -> enter(State.STRING);
            default -> afterIntermediate(codePoint);
        };
    }

    private Event afterIntermediate(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x30) {
            return enter(State.ESCAPE_INTERMEDIATE);
        }
        if (codePoint >= 0x30 && codePoint < 0x7F) {
            return enter(State.TEXT);
        }
        return abort(codePoint);
    }

    private Event enterSequence() {
        parameters.setLength(0);
        return enter(State.SEQUENCE);
    }

    private Event inSequence(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x40) {
            if (parameters.length() <= MOST_PARAMETERS) {
                parameters.append((char) codePoint);
            }
            return Event.NOTHING;
        }
        if (codePoint >= 0x40 && codePoint < 0x7F) {
            state = State.TEXT;
            finalByte = codePoint;
            return parameters.length() > MOST_PARAMETERS ? Event.NOTHING : Event.SEQUENCE;
        }
        return abort(codePoint);
    }

    private Event inString(int codePoint) {
        return switch (codePoint) {
            case BEL, CAN, SUB, 0x9C -> enter(State.TEXT);
            case ESC -> enter(State.STRING_ESCAPE);
            default -> Event.NOTHING;
        };
    }

    private Event inStringEscape(int codePoint) {
        return codePoint == '\\' ? enter(State.TEXT) : inEscape(codePoint);
    }

    /** CAN and SUB only end a sequence; anything else that can't belong to it stands for itself. */
    private Event abort(int codePoint) {
        state = State.TEXT;
        return codePoint == CAN || codePoint == SUB ? Event.NOTHING : inText(codePoint);
    }

    private Event enter(State next) {
        state = next;
        return Event.NOTHING;
    }
}
