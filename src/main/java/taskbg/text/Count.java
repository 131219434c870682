package taskbg.text;

/** A number of things in words. */
public final class Count {
    private Count() {}

    /** "1 task", "3 tasks", "0 tasks". */
    public static String of(long number, String singular) {
        return of(number, singular, singular + "s");
    }

    /** For words with a plural of their own: "2 entries". */
    public static String of(long number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }
}
