package taskbg.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How wide the terminal is. */
final class Width {
    private static final int UNKNOWN = 80;
    private static final int UNLIMITED = 200;

    private Width() {}

    /** The columns of stdout's terminal; 200 where it is none. */
    static int of(World world) {
        if (!world.terminal()) {
            return UNLIMITED;
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
}
