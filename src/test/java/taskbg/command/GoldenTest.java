package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.testing.Home;

/**
 * What each verb prints, as golden text: {@code -Dgolden.rewrite=true} writes the files anew. They
 * hold the words of each call, first its standard input where it has one.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "launch",
                "list",
                "status",
                "output",
                "complete",
                "cancel",
                "prune",
                "cleanup",
                "hook-complete",
                "droids",
                "hooks",
                "finish",
                "trouble",
                "help"
            })
    void a_verb_prints_what_its_golden_file_says(String name) throws Exception {
        var file = FOLDER.resolve(name + ".txt");
        var said = new StringBuilder();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("$ ")) {
                said.append(said(line, folder.resolve(Integer.toString(number++))));
            }
        }
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(file, said);
        }
        assertEquals(Files.readString(file), said.toString());
    }

    /** A line such as {@code $ <input> task-bg status bg_1 'two words' [terminal]}. */
    private static String said(String line, Path folder) {
        var home = new Home(folder);
        Fixture.lay(home);
        boolean terminal = line.endsWith(" [terminal]");
        int at = line.indexOf(" task-bg");
        var stdin = at > 2 ? line.substring(3, at - 1) : "";
        var rest = line.substring(at + 8, line.length() - (terminal ? 11 : 0)).strip();
        var words = rest.isEmpty() ? List.<String>of() : Shell.words(rest);
        home.environment.put("NO_COLOR", "1");
        if (terminal) {
            home.environment.put("COLUMNS", "80");
        }
        home.environment.put("PATH", "/nowhere");
        var ran = home.run(terminal, stdin, words.toArray(String[]::new));
        return line
                + "\n"
                + text(ran.out(), folder)
                + (ran.err().isEmpty() ? "" : "stderr: " + text(ran.err(), folder))
                + "exit "
                + ran.code()
                + "\n\n";
    }

    private static String text(String said, Path folder) {
        var plain = said.replace(folder.toString(), "~").replaceAll("bg_[0-9a-f]{17}", "bg_NEW");
        return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "⏎\n";
    }
}
