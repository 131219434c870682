package taskbg.tui.state;

/**
 * A row of an output.
 *
 * @param offset where the line of the file begins that it stands for; negative: before all rows
 * @param part which of the rows that stand for that line, counted from 0
 */
public record Spot(long offset, int part) {
    static final Spot NONE = new Spot(-1, 0);
}
