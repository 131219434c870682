package taskbg.tui;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import taskbg.text.Style;
import taskbg.tui.state.Input;
import taskbg.tui.state.Key;
import taskbg.tui.view.Frame;

/** A program that shows what comes from its terminal, one line an event; for tests. */
final class TerminalProbe {
    private final LinkedBlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private final List<String> lines = new ArrayList<>(List.of("ready"));
    private final List<String> program;
    private String size = "";

    private TerminalProbe(List<String> program) {
        this.program = program;
    }

    public static void main(String... program) throws Exception {
        new TerminalProbe(List.of(program)).run();
        System.out.println("bye");
    }

    private void run() throws IOException, InterruptedException {
        try (var window = Window.open(System.getenv(), inputs::add)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeOnceMore(window)));
            window.title("probe\007\033]0;evil\007 title");
            size = window.columns() + "x" + window.rows();
            boolean going = true;
            while (going) {
                window.draw(this::draw);
                going = take(inputs.take(), window);
            }
        }
    }

    private static void closeOnceMore(Window window) {
        try {
            window.close();
        } catch (IOException | RuntimeException e) {
            System.err.println("close failed: " + e);
        }
    }

    private boolean take(Input input, Window window) throws IOException {
        switch (input) {
            case Input.Pressed(var key) -> {
                lines.add("key " + key.label());
                return press(key, window);
            }
            case Input.Pasted(var text) -> lines.add("paste " + text.replace("\n", "\\n"));
            case Input.Moused(var act, int column, int row) ->
                    lines.add("mouse " + act + " " + column + "," + row);
            case Input.Resized(int columns, int rows) -> size = columns + "x" + rows;
            case Input.Resumed() -> lines.add("resumed");
            case Input.Closed() -> {
                return false;
            }
        }
        return true;
    }

    private boolean press(Key key, Window window) throws IOException {
        switch (key.label()) {
            case "q" -> {
                return false;
            }
            case "Ctrl-z" -> window.stop();
            case "e" -> lines.add("ran: " + window.run(program, new File(".")));
            case "!" -> throw new IllegalStateException("thrown on purpose");
            default -> {}
        }
        return true;
    }

    private void draw(Frame frame) {
        frame.put(
                0,
                0,
                "size " + size + " 👍 é ok pid " + ProcessHandle.current().pid(),
                Style.PLAIN.withBold(true));
        int first = Math.max(0, lines.size() - (frame.rows() - 1));
        for (int i = first; i < lines.size(); i++) {
            frame.put(0, 1 + i - first, lines.get(i), Style.PLAIN);
        }
    }
}
