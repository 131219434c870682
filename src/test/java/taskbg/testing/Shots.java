package taskbg.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes the README's pictures from the running program: the demo in a real terminal. */
public final class Shots {
    private static final int COLUMNS = 120;
    private static final int ROWS = 34;

    private final Tmux terminal;
    private final Path folder;

    private Shots(Tmux terminal, Path folder) {
        this.terminal = terminal;
        this.folder = folder;
    }

    /** Takes the program's path and the folder that the pictures go to. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        try (var terminal = Tmux.start(COLUMNS, ROWS, Map.of("COLORTERM", "truecolor"))) {
            terminal.run("'" + arguments[0] + "' demo");
            new Shots(terminal, folder).takeAll();
        }
    }

    private void takeAll() throws IOException {
        terminal.await("Fix the flaky login test");
        terminal.type("/flaky");
        terminal.await("1 of 12 tasks");
        terminal.keys("Enter");
        terminal.await("npm test -- login (run 1)");
        terminal.keys("Escape");
        terminal.await("Build all targets");
        terminal.keys("C-l");
        terminal.awaitScreen("is sorted", Shots::isSorted);
        take("main");
        terminal.keys("Enter");
        terminal.awaitScreen(
                "is the output alone", screen -> !screen.contains("Build all targets"));
        take("output");
        terminal.keys("Escape");
        terminal.await("Build all targets");
        terminal.type("/status:error age<1h");
        terminal.awaitScreen("is filtered", screen -> !screen.contains("Build all targets"));
        take("filter");
        terminal.keys("Escape");
        terminal.await("Build all targets");
        terminal.type("D");
        terminal.await("silent ");
        take("prune");
        terminal.keys("Escape");
        terminal.awaitScreen("has closed the preview", screen -> !screen.contains("silent "));
        terminal.type("?");
        terminal.await("Moving");
        take("help");
        terminal.keys("Escape");
        terminal.awaitScreen("has closed the help", screen -> !screen.contains("Moving"));
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
    }

    /** What needs a look stands first. */
    private static boolean isSorted(String screen) {
        var rows = screen.lines().skip(3).limit(2).toList();
        return rows.stream().noneMatch(row -> row.contains("running"));
    }

    private void take(String name) throws IOException {
        var picture = ScreenPicture.of(terminal.styledScreen(), COLUMNS, ROWS);
        Files.writeString(folder.resolve(name + ".svg"), picture);
        System.out.println("screenshots/" + name + ".svg");
    }
}
