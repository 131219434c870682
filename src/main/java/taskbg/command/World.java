package taskbg.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import taskbg.store.Zone;

/**
 * What the program was started in.
 *
 * @param environment the caller's variables, without what the launcher added
 * @param directory the working directory, as an absolute path
 * @param program the words that call this program back
 * @param terminal whether stdout is a terminal
 * @param keyboard whether stdin is a terminal, where somebody types
 */
public record World(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path directory,
        InstantSource clock,
        Zone zone,
        List<String> program,
        boolean terminal,
        boolean keyboard) {}
