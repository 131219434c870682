package taskbg.droid;

/** Tokens that a run used, as its agent counts them. */
public record Usage(long input, long output, long cacheRead, long cacheCreation) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);
}
