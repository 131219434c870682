package taskbg.text;

/** What a terminal does with a code point that stands alone. */
enum CharacterKind {
    /** C0, DEL, C1, line and paragraph separators: never drawn. */
    CONTROL(0),
    /** Draws nothing, or changes how others are drawn (bidi, tags, joiners): never drawn. */
    INVISIBLE(0),
    /** Drawn over the character before it, in no column of its own. */
    MARK(0),
    NARROW(1),
    WIDE(2),
    /** Half a surrogate pair, or unassigned, so of unknown width: shown as U+FFFD. */
    BROKEN(1);

    static final int JOINER = 0x200D;
    static final int EMOJI_STYLE = 0xFE0F;
    static final int REPLACEMENT = 0xFFFD;

    private final int width;

    CharacterKind(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    static CharacterKind of(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7F) {
            return NARROW;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    CONTROL;
            case Character.FORMAT -> INVISIBLE;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                    isVariationSelector(codePoint) || isInvisibleMark(codePoint) ? INVISIBLE : MARK;
            case Character.SURROGATE -> BROKEN;
            case Character.UNASSIGNED -> ofUnassigned(codePoint);
            default -> ofVisible(codePoint);
        };
    }

    /** Terminals may know a newer Unicode than the JDK: what the table calls wide is assigned. */
    private static CharacterKind ofUnassigned(int codePoint) {
        if (isReservedForFormat(codePoint)) {
            return INVISIBLE;
        }
        return WideRanges.contains(codePoint) ? WIDE : BROKEN;
    }

    private static CharacterKind ofVisible(int codePoint) {
        if (isFillerLetter(codePoint)) {
            return INVISIBLE;
        }
        if (isHangulVowelOrTail(codePoint)) {
            return MARK;
        }
        return WideRanges.contains(codePoint) ? WIDE : NARROW;
    }

    /** Letters with Default_Ignorable_Code_Point (DerivedCoreProperties.txt): drawn as nothing. */
    private static boolean isFillerLetter(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /** Marks with Default_Ignorable_Code_Point that are no variation selectors. */
    private static boolean isInvisibleMark(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x17B4, 0x17B5 -> true;
            default -> false;
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** Unassigned, yet with Default_Ignorable_Code_Point: kept free for more invisible ones. */
    private static boolean isReservedForFormat(int codePoint) {
        return codePoint == 0x2065
                || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }

    /** Conjoining jamo that are drawn inside the syllable's first letter (as in wcwidth). */
    private static boolean isHangulVowelOrTail(int codePoint) {
        return (codePoint >= 0x1160 && codePoint <= 0x11FF)
                || (codePoint >= 0xD7B0 && codePoint <= 0xD7FB);
    }
}
