package taskbg.text;

/** What a piece of text means, and how that looks in the colours of a terminal's own theme. */
public enum Role {
    PLAIN,
    HEADING,
    RUNNING,
    WAITING,
    /** Needs a look: quiet, lost, unreadable. */
    DOUBTFUL,
    COMPLETED,
    FAILED,
    MUTED;

    public Style style() {
        return switch (this) {
            case PLAIN -> Style.PLAIN;
            case HEADING -> Style.PLAIN.withBold(true);
            case RUNNING -> color(2);
            case WAITING -> color(6);
            case DOUBTFUL -> color(3).withBold(true);
            case FAILED -> color(1).withBold(true);
            case COMPLETED, MUTED -> Style.MUTED;
        };
    }

    private static Style color(int number) {
        return Style.PLAIN.withForeground(new Color.Ansi(number));
    }
}
