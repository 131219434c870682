package taskbg.tui.state;

/** A program that a copy of an output is opened in, and what it gets. */
public enum Viewer {
    /** The person's editor, with the output as it is shown. */
    EDITOR(false, false),
    /** The person's pager, with the output as it is shown. */
    PAGER(true, false),
    /** The person's editor, with the bytes of the output. */
    RAW_EDITOR(false, true),
    /** The person's pager, with the bytes of the output. */
    RAW_PAGER(true, true);

    private final boolean pages;
    private final boolean raw;

    Viewer(boolean pages, boolean raw) {
        this.pages = pages;
        this.raw = raw;
    }

    /** Whether it is the pager, not the editor. */
    public boolean pages() {
        return pages;
    }

    /** Whether it gets the bytes of the file. */
    public boolean raw() {
        return raw;
    }
}
