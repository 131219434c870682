package taskbg.text;

/**
 * Says, code point by code point, what belongs to one cluster: what a terminal draws as one picture
 * in one or two columns.
 *
 * <p>It follows extended grapheme clusters (UAX #29) for emoji, flags and marks, and leaves them
 * where a cluster would be wider than its picture: spacing vowels of Indic scripts and Thai sara am
 * have a column of their own, as terminals give them. Belongs to the one scanner that made it.
 */
final class ClusterRule {
    /** What becomes of a code point. */
    enum Verdict {
        /** A cluster starts with it. */
        STARTS,
        /** It belongs to the cluster before it and is drawn with it. */
        JOINS,
        /** As JOINS, with a zero-width joiner before it. */
        JOINS_GLUED,
        /** It is invisible, or one too many, and is not drawn. */
        DROPPED
    }

    /** No real script stacks more; text that does so on purpose covers the lines around it. */
    private static final int MOST_MARKS = 4;

    /** A kiss of two people with skin tones has ten, the longest in emoji-zwj-sequences.txt. */
    private static final int MOST_CODE_POINTS = 16;

    private static final int NOTHING = -1;

    private int last = NOTHING;

    /** Whether the cluster began with a picture, to which others may be glued. */
    private boolean picture;

    private int width;
    private int marks;
    private int codePoints;
    private boolean glue;

    /** The columns of the current cluster so far: 0 to 2. */
    int width() {
        return width;
    }

    /** Forgets the current cluster: what comes next starts one. */
    void reset() {
        last = NOTHING;
        glue = false;
    }

    Verdict offer(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7F) {
            return start(codePoint, CharacterKind.NARROW);
        }
        var kind = CharacterKind.of(codePoint);
        if (last == NOTHING) {
            return startAlone(codePoint, kind);
        }
        return switch (kind) {
            case CONTROL -> startAlone(codePoint, kind);
            case INVISIBLE -> offerInvisible(codePoint);
            case MARK -> offerMark();
            case NARROW, WIDE, BROKEN -> offerVisible(codePoint, kind);
        };
    }

    private Verdict startAlone(int codePoint, CharacterKind kind) {
        if (kind.width() == 0) {
            reset();
            return Verdict.DROPPED;
        }
        return start(codePoint, kind);
    }

    private Verdict start(int codePoint, CharacterKind kind) {
        last = codePoint;
        picture = isPicture(codePoint, kind);
        width = kind.width();
        marks = 0;
        codePoints = 1;
        glue = false;
        return Verdict.STARTS;
    }

    private Verdict offerInvisible(int codePoint) {
        if (codePoint == CharacterKind.JOINER) {
            glue = true;
        } else if (codePoint == CharacterKind.EMOJI_STYLE && Character.isEmoji(last) && room()) {
            width = 2;
            codePoints++;
            return Verdict.JOINS;
        }
        return Verdict.DROPPED;
    }

    private Verdict offerMark() {
        if (marks == MOST_MARKS || !room()) {
            return Verdict.DROPPED;
        }
        marks++;
        codePoints++;
        return Verdict.JOINS;
    }

    private Verdict offerVisible(int codePoint, CharacterKind kind) {
        if (glue && picture && isPicture(codePoint, kind)) {
            return join(codePoint, Verdict.JOINS_GLUED);
        }
        boolean skinTone = picture && Character.isEmojiModifier(codePoint);
        boolean secondHalfOfFlag = isFlagLetter(codePoint) && isFlagLetter(last) && codePoints == 1;
        return skinTone || secondHalfOfFlag
                ? join(codePoint, Verdict.JOINS)
                : start(codePoint, kind);
    }

    /** What is reserved for pictures to come is drawn as U+FFFD, to which nothing is glued. */
    private static boolean isPicture(int codePoint, CharacterKind kind) {
        return kind != CharacterKind.BROKEN && Character.isExtendedPictographic(codePoint);
    }

    private Verdict join(int codePoint, Verdict verdict) {
        glue = false;
        if (!room()) {
            return Verdict.DROPPED;
        }
        last = codePoint;
        width = 2;
        codePoints++;
        return verdict;
    }

    private boolean room() {
        return codePoints < MOST_CODE_POINTS;
    }

    private static boolean isFlagLetter(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }
}
