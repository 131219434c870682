package taskbg.process;

import org.jspecify.annotations.Nullable;

/** The variables that a process was started with, as the kernel keeps them: NAME=value, NUL, …. */
record Environ(String text) {
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
