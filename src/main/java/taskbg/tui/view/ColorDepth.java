package taskbg.tui.view;

import java.util.Map;

/** How many colours the terminal shows. */
public enum ColorDepth {
    NONE,
    SIXTEEN,
    INDEXED,
    TRUE_COLOR;

    /**
     * What the environment says: NO_COLOR (https://no-color.org), COLORTERM and TERM. GNU screen
     * hands COLORTERM on but doesn't know true colour, so there TERM alone decides.
     */
    public static ColorDepth of(Map<String, String> environment) {
        var term = environment.getOrDefault("TERM", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
                || term.isEmpty()
                || term.equals("dumb")
                || term.startsWith("vt1")) {
            return NONE;
        }
        var gnuScreen = term.startsWith("screen") && !environment.containsKey("TMUX");
        var colorTerm = environment.getOrDefault("COLORTERM", "");
        var trueColor =
                colorTerm.equals("truecolor")
                        || colorTerm.equals("24bit")
                        || term.endsWith("-direct");
        if (trueColor && !gnuScreen) {
            return TRUE_COLOR;
        }
        return term.contains("256color") ? INDEXED : SIXTEEN;
    }
}
