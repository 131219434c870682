package taskbg.command;

import java.util.List;
import taskbg.text.Role;
import taskbg.text.TextTable.Piece;

/** The colours of a terminal's own palette for what text means; the monitor's. */
final class Ink {
    private static final String PLAIN = "\u001b[0m";

    private Ink() {}

    /** Whether people want colours: on a terminal, unless https://no-color.org says no. */
    static boolean wanted(World world) {
        return world.terminal()
                && world.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(world.environment().get("TERM"));
    }

    static String line(List<Piece> pieces, boolean colored) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            var color = colored ? color(piece.role()) : "";
            text.append(color).append(piece.text()).append(color.isEmpty() ? "" : PLAIN);
        }
        return text.toString();
    }

    private static String color(Role role) {
        return switch (role) {
            case PLAIN -> "";
            case HEADING -> "\u001b[1m";
            case RUNNING -> "\u001b[32m";
            case WAITING -> "\u001b[36m";
            case DOUBTFUL -> "\u001b[1;33m";
            case COMPLETED -> "\u001b[2m";
            case FAILED -> "\u001b[1;31m";
            case MUTED -> "\u001b[2m";
        };
    }
}
