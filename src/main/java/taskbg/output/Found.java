package taskbg.output;

/** How a search ended. */
public sealed interface Found {
    /**
     * A match.
     *
     * @param offset where it starts, in bytes from the file's start
     * @param line where the line with its first byte starts, as {@link OutputLines} has lines
     */
    record Match(long offset, long line) implements Found {}

    /** There is none. */
    record Nothing() implements Found {}

    /** The search was told to stop, having come to this offset. */
    record Stopped(long at) implements Found {}
}
