package taskbg.tui.state;

/** Which part of an output is to be read. */
public sealed interface Place {
    /** The last lines. */
    record End() implements Place {}

    /** Lines from the start of a line on. */
    record From(long start) implements Place {}

    /** Lines before the start of a line. */
    record Before(long start) implements Place {}

    /** The line that holds an offset, and lines before and after it. */
    record Around(long offset) implements Place {}
}
