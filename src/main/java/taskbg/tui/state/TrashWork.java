package taskbg.tui.state;

/**
 * What is on its way into the trash or out of it.
 *
 * @param open how many removals and restorations have not ended
 * @param leaving whether the person wants to leave once they have
 */
public record TrashWork(int open, boolean leaving) {
    static final TrashWork NONE = new TrashWork(0, false);

    /** What a notice says of the way out. */
    static final String LEAVING = "Leaving when it is done; q again leaves now";

    boolean isOpen() {
        return open > 0;
    }

    TrashWork opened() {
        return new TrashWork(open + 1, leaving);
    }

    TrashWork closed() {
        return new TrashWork(open - 1, leaving);
    }

    TrashWork toLeave() {
        return new TrashWork(open, true);
    }
}
