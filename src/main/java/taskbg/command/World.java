package taskbg.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the program was started in.
 *
 * @param environment the caller's variables, without what the launcher added
 * @param directory the working directory, as an absolute path
 * @param zone the zone that people see times in; who asks has the JDK load it
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
        Supplier<ZoneId> zone,
        List<String> program,
        boolean terminal,
        boolean keyboard) {}
