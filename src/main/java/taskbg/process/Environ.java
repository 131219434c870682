package taskbg.process;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The variables that a process was started with, as the kernel keeps them: NAME=value, NUL, …. */
record Environ(String text) {
    /**
     * What {@code ps -E} prints of a process: its words and then its variables, with blanks between
     * all of them and no sign of which blank stands within one. So a variable begins where a blank
     * is followed by a name and {@code =}; the last of a name counts, for words come first.
     */
    static Environ printed(String line) {
        var variables = new ArrayList<String>();
        int start = 0;
        for (int blank = line.indexOf(' '); blank >= 0; blank = line.indexOf(' ', blank + 1)) {
            if (beginsVariable(line, blank + 1)) {
                variables.add(line.substring(start, blank));
                start = blank + 1;
            }
        }
        variables.add(line.substring(start));
        return new Environ(String.join("\0", variables.reversed()));
    }

    private static boolean beginsVariable(String line, int at) {
        int end = at;
        while (end < line.length() && isOfName(line.charAt(end))) {
            end++;
        }
        return end > at && end < line.length() && line.charAt(end) == '=';
    }

    private static boolean isOfName(char c) {
        return c == '_'
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z');
    }

    /** The value of {@code name}; null if it isn't set. */
    @Nullable String value(String name) {
        var wanted = name + "=";
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\0', at);
            end = end < 0 ? text.length() : end;
            if (text.startsWith(wanted, at)) {
                return text.substring(at + wanted.length(), end);
            }
            at = end + 1;
        }
        return null;
    }
}
