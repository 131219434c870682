package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.Wrap;

/** The keys and what they do, made from the list of actions. */
public record HelpDialog(int top) implements Dialog {
    private static final int COLUMNS = 76;
    private static final List<Line> EXAMPLES =
            List.of(
                    new Line("login", "in the description, id, droid, session or error"),
                    new Line("!login", "not so; goes before any term"),
                    new Line("status:error", "also running, queued, quiet, lost, ended …"),
                    new Line("droid:explorer", "also parent: session: model: tool: result: error:"),
                    new Line("age>1h", "also idle>5m, tools>5, size>1MB, with < and >="),
                    new Line("out~\"rate limit\"", "tasks whose output holds the text"));

    private static final List<Line> LINES = lines();

    /** Narrower than that, keys and texts are broken into several lines. */
    private static final int WIDE = 60;

    private static final int NARROW_KEYS = 14;
    private static final int GAP = 3;

    /**
     * A line: a heading, or keys and what they do; empty between groups.
     *
     * @param keys the labels, separated by blanks
     */
    public record Line(boolean heading, String keys, String text) {
        Line(String keys, String text) {
            this(false, keys, text);
        }
    }

    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "Esc", "q", "Ctrl-c", "?", "F1", "Enter" -> Step.to(model.closed());
            default -> scrolled(model, key);
        };
    }

    @Override
    public Dialog scrolled(Model model, int lines) {
        int last = lines(columns(model.size())).size() - Dialog.rows(model.size());
        return new HelpDialog(ListKeys.moved(top, lines, last));
    }

    /** The columns of the help. */
    public static int columns(Model.Size screen) {
        return Dialog.columns(screen, COLUMNS);
    }

    /** The lines of the help screen in so many columns: none is wider. */
    public static List<Line> lines(int columns) {
        int keys = textColumn(columns) - GAP;
        int text = Math.max(2, columns - textColumn(columns));
        var lines = new ArrayList<Line>();
        for (var line : LINES) {
            if (line.heading()) {
                lines.add(line);
            } else {
                add(lines, Wrap.words(line.keys(), keys), Wrap.words(line.text(), text));
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, List<String> keys, List<String> texts) {
        for (int i = 0; i < Math.max(keys.size(), texts.size()); i++) {
            lines.add(
                    new Line(
                            i < keys.size() ? keys.get(i) : "",
                            i < texts.size() ? texts.get(i) : ""));
        }
    }

    /** Where the texts begin in so many columns. */
    public static int textColumn(int columns) {
        int keys = NARROW_KEYS;
        if (columns >= WIDE) {
            for (var line : LINES) {
                keys = Math.max(keys, line.keys().length());
            }
        }
        return keys + GAP;
    }

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var group : Action.Group.values()) {
            lines.add(new Line(true, "", group.title()));
            for (var action : KeyBindings.ALL) {
                if (action.group() == group) {
                    lines.add(new Line(keys(action), text(action)));
                }
            }
            lines.add(new Line("", ""));
        }
        lines.add(new Line(true, "", "The filter"));
        lines.addAll(EXAMPLES);
        return List.copyOf(lines);
    }

    static String text(Action action) {
        if (!action.equals(TableActions.SHOW_STATE)) {
            return action.description();
        }
        var states = new StringBuilder("only one state: ");
        for (var state : Tally.COUNTED) {
            states.append(state == Tally.COUNTED.getFirst() ? "" : ", ").append(state.word());
        }
        return states.toString();
    }

    private static String keys(Action action) {
        return action.equals(TableActions.SHOW_STATE) ? "1 … 9" : String.join(" ", action.keys());
    }
}
