package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Home;
import taskbg.testing.Tmux;

/** The table on a real terminal. */
@Timeout(120)
class TerminalTest {
    @TempDir Path folder;

    @Test
    void a_table_is_as_wide_as_its_terminal_and_coloured() {
        var home = new Home(folder);
        Fixture.lay(home);
        var id = "bg_1a205c93757eac2c6";
        Home.write(
                home.tasks().resolve(id + ".json"),
                Home.read(home.tasks().resolve("bg_19d3c.json")).replace("bg_19d3c", id));
        var words = new ArrayList<>(Home.command("list"));
        words.add(1, "-Dtaskbg.stdout=terminal");
        var script = folder.resolve("list.sh");
        Home.write(script, "'" + String.join("' '", words) + "'\n");
        try (var terminal = Tmux.start(100, 30, Map.copyOf(home.environment))) {
            terminal.run("clear; sh " + script);
            terminal.await("6 tasks: ");
            terminal.await("the narrow table", () -> terminal.screen().contains("  eac2c6  "));
            var red = Pattern.compile("\u001b\\[31m(\u001b\\[[0-9;]*m)*error");
            assertTrue(red.matcher(terminal.styledScreen()).find(), terminal.styledScreen());
            terminal.resize(160, 30);
            terminal.run("clear; sh " + script);
            terminal.await("the wide table", () -> terminal.screen().contains("  " + id + "  "));
        }
    }
}
