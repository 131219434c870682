package taskbg.droid;

/** Says on one line what a tool gave back. */
final class ToolOutcome {
    private static final int LONGEST = 160;
    private static final String ERROR = "Error: ";

    /** What droid's Execute adds to the output of a command. */
    private static final String EXITED = "[Process exited with code ";

    private ToolOutcome() {}

    static String of(String text) {
        String words = text.startsWith(ERROR) ? text.substring(ERROR.length()) : text;
        int exited = words.lastIndexOf(EXITED);
        if (exited < 0 || !words.endsWith("]")) {
            return OneLine.first(words, LONGEST);
        }
        String code = words.substring(exited + EXITED.length(), words.length() - 1);
        String line = OneLine.first(words.substring(0, exited), LONGEST);
        if (code.equals("0")) {
            return line;
        }
        return line.isEmpty() ? "exit code " + code : "exit code " + code + ": " + line;
    }
}
