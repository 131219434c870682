package taskbg.text;

/**
 * A column of a table.
 *
 * @param least the fewest columns of the terminal in which it makes sense
 * @param most the most that it takes
 * @param importance when room is short, columns of low importance go first
 * @param flexible whether it takes what all others leave, instead of its share
 */
public record Column(
        String title, Side side, int least, int most, int importance, boolean flexible) {
    /** Where a cell's text stands. */
    public enum Side {
        LEFT,
        RIGHT
    }

    public Column {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException(title + ": " + least + ".." + most);
        }
    }

    /** Text from the left. */
    public static Column left(String title, int least, int most, int importance) {
        return new Column(title, Side.LEFT, least, most, importance, false);
    }

    /** Numbers, sizes, ages. */
    public static Column right(String title, int least, int most, int importance) {
        return new Column(title, Side.RIGHT, least, most, importance, false);
    }

    /** Text from the left, in all the room that is left. */
    public static Column rest(String title, int least, int importance) {
        return new Column(title, Side.LEFT, least, Integer.MAX_VALUE, importance, true);
    }

    String fit(String text, int width) {
        return switch (side) {
            case LEFT -> Fit.left(text, width);
            case RIGHT -> Fit.right(text, width);
        };
    }
}
