package taskbg.droid;

import taskbg.task.EscapeParser;

/** Puts a text of any kind on one line. */
final class OneLine {
    private OneLine() {}

    /**
     * The text without escape sequences, with every run of white space and control characters as
     * one space, none at its ends, cut to {@code longest} characters.
     */
    static String of(String raw, int longest) {
        String text = EscapeParser.stripped(raw);
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest + 1));
        boolean gap = false;
        for (int i = 0; i < text.length() && line.length() <= longest; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return cut(line.toString(), longest);
    }

    /** The text, or its beginning and an ellipsis if it is longer than {@code longest}. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Math.max(0, longest - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** The first line that is not blank, on one line; it ends in an ellipsis if more follow. */
    static String first(String text, int longest) {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int end = text.indexOf('\n', from);
        if (end < 0) {
            return of(text.substring(from), longest);
        }
        String line = of(text.substring(from, end), longest);
        return text.substring(end).isBlank() || line.endsWith("…") ? line : line + " …";
    }
}
