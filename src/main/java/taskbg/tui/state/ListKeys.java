package taskbg.tui.state;

/** Keys that move in a list, and those that leave it. */
final class ListKeys {
    private static final int PAGE = 10;

    private ListKeys() {}

    /** How many lines a key moves; 0 if it moves none. */
    static int lines(Key key) {
        return switch (key.label()) {
            case "Up", "k", "Ctrl-p" -> -1;
            case "Down", "j", "Ctrl-n" -> 1;
            case "PgUp", "Ctrl-u", "b" -> -PAGE;
            case "PgDn", "Ctrl-d", "Space" -> PAGE;
            case "g", "Home" -> -1_000_000;
            case "G", "End" -> 1_000_000;
            default -> 0;
        };
    }

    /** An index moved by so many, from 0 to the last. */
    static int moved(int index, int by, int last) {
        int end = Math.max(0, last);
        return Math.clamp((long) Math.min(index, end) + by, 0, end);
    }
}
