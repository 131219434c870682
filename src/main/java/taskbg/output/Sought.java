package taskbg.output;

/** How a search in an output, as readers see it, ended. */
public sealed interface Sought {
    /**
     * The row that has the text.
     *
     * @param offset where the line of the file begins that it stands for
     * @param part which of the rows that stand for that line, counted from 0
     */
    record Row(long offset, int part) implements Sought {}

    /** There is none. */
    record Nothing() implements Sought {}

    /** The search was told to stop. */
    record Stopped() implements Sought {}
}
