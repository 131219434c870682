package taskbg.task;

/** How much an agent may do unasked. */
public enum Autonomy {
    LOW,
    MEDIUM,
    HIGH;

    /** The word on command lines and in records. */
    public String word() {
        return switch (this) {
            case LOW -> "low";
            case MEDIUM -> "medium";
            case HIGH -> "high";
        };
    }

    /**
     * The level that a word names.
     *
     * @throws Trouble when {@code word} is none of the three
     */
    public static Autonomy of(String word) {
        return switch (word) {
            case "low" -> LOW;
            case "medium" -> MEDIUM;
            case "high" -> HIGH;
            default ->
                    throw new Trouble(
                            "Unknown autonomy level: " + word + " (one of low, medium, high)");
        };
    }
}
