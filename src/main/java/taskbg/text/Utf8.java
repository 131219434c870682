package taskbg.text;

/**
 * Turns bytes into code points, one byte at a time, so that a sequence may be cut anywhere.
 *
 * <p>Broken sequences become one U+FFFD for each longest part that could have begun a code point
 * (Unicode 3.9, "U+FFFD Substitution of Maximal Subparts"). Mutable; belongs to its decoder.
 */
final class Utf8 {
    /** The byte was taken; more are needed. */
    static final int MORE = -1;

    /** The sequence before the byte is broken: show U+FFFD and offer the byte again. */
    static final int BROKEN_BEFORE = -2;

    private int codePoint;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    /** Whether no sequence is open. */
    boolean isIdle() {
        return missing == 0;
    }

    void reset() {
        missing = 0;
        lowest = 0x80;
        highest = 0xBF;
    }

    /** A code point, {@link #MORE} or {@link #BROKEN_BEFORE}. */
    int offer(byte next) {
        int value = next & 0xFF;
        return missing == 0 ? first(value) : following(value);
    }

    private int first(int value) {
        if (value < 0x80) {
            return value;
        }
        if (value >= 0xC2 && value < 0xE0) {
            return open(1, value & 0x1F);
        }
        if (value >= 0xE0 && value < 0xF0) {
            lowest = value == 0xE0 ? 0xA0 : 0x80;
            highest = value == 0xED ? 0x9F : 0xBF;
            return open(2, value & 0x0F);
        }
        if (value >= 0xF0 && value < 0xF5) {
            lowest = value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xF4 ? 0x8F : 0xBF;
            return open(3, value & 0x07);
        }
        return CharacterKind.REPLACEMENT;
    }

    private int open(int following, int bits) {
        missing = following;
        codePoint = bits;
        return MORE;
    }

    private int following(int value) {
        boolean fits = value >= lowest && value <= highest;
        lowest = 0x80;
        highest = 0xBF;
        if (!fits) {
            missing = 0;
            return BROKEN_BEFORE;
        }
        codePoint = (codePoint << 6) | (value & 0x3F);
        missing--;
        return missing == 0 ? codePoint : MORE;
    }
}
