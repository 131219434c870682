package taskbg.store;

/** Keys that reading and writing share. */
final class RecordKeys {
    /** The object inside {@code progress} that holds what the reference knows nothing of. */
    static final String OURS = "taskBg";

    private RecordKeys() {}
}
