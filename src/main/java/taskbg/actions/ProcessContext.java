package taskbg.actions;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What this process was started with; its streams are Main's and the command line's.
 *
 * @param environment the caller's variables, without what the launcher added
 * @param directory the working directory, as an absolute path
 * @param zone the zone that people see times in; who asks has the JDK load it
 * @param program the words that call this program back, the first an absolute path
 * @param terminal whether stdout is a terminal
 * @param keyboard whether stdin is a terminal, where somebody types
 */
public record ProcessContext(
        Map<String, String> environment,
        Path directory,
        List<String> program,
        InstantSource clock,
        Supplier<ZoneId> zone,
        boolean terminal,
        boolean keyboard) {
    public ProcessContext {
        program = List.copyOf(program);
    }

    /** The same in another folder and with other variables. */
    public ProcessContext in(Path folder, Map<String, String> variables) {
        return new ProcessContext(variables, folder, program, clock, zone, terminal, keyboard);
    }

    /** The same at another time. */
    public ProcessContext at(InstantSource time) {
        return new ProcessContext(environment, directory, program, time, zone, terminal, keyboard);
    }
}
