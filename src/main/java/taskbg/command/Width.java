package taskbg.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How wide the terminal is. */
final class Width {
    private static final int UNKNOWN = 80;
    private static final int UNLIMITED = 200;

    private Width() {}

    /** What COLUMNS says, else the columns of stdout's terminal; 200 where it is none. */
    static int of(World world) {
        var said = said(world.environment().get("COLUMNS"));
        if (said > 0 || !world.terminal()) {
            return said > 0 ? said : UNLIMITED;
        }
        try {
            var stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(new java.io.File("/dev/tty")))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1).strip());
            return columns > 0 ? columns : UNKNOWN;
        } catch (IOException | NumberFormatException e) {
            return UNKNOWN;
        }
    }

    private static int said(@Nullable String columns) {
        try {
            return columns == null ? 0 : Integer.parseInt(columns);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
