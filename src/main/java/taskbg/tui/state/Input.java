package taskbg.tui.state;

/** Something that came from the terminal; columns and rows count from 0 at the top left. */
public sealed interface Input {

    /** A key was pressed. */
    record Pressed(Key key) implements Input {}

    /** Text was pasted: never keys. Lines end in \n; no other control character but tab is left. */
    record Pasted(String text) implements Input {}

    /** The left mouse button went down, moved while down, or went up; or the wheel turned. */
    record Moused(Mouse act, int column, int row) implements Input {}

    /** The window has this size now, in columns and rows. */
    record Resized(int columns, int rows) implements Input {}

    /** The terminal is ours again after a stop: everything on it must be drawn anew. */
    record Resumed() implements Input {}

    /** The terminal is gone; nothing will come after this. */
    record Closed() implements Input {}

    /** What a mouse does that the monitor cares about. */
    enum Mouse {
        PRESS,
        DRAG,
        RELEASE,
        WHEEL_UP,
        WHEEL_DOWN
    }
}
