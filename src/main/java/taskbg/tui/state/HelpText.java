package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;

/** The lines of the help and the README's table of keys, both made from the list of acts. */
public final class HelpText {
    private static final List<Line> EXAMPLES =
            List.of(
                    new Line("login", "in the description, id, droid, session or error"),
                    new Line("!login", "not so; goes before any term"),
                    new Line("status:error", "also running, queued, quiet, lost, ended …"),
                    new Line("droid:explorer", "also parent: session: model: tool: result: error:"),
                    new Line("age>1h", "also idle>5m, tools>5, size>1MB, with < and >="),
                    new Line("out~\"rate limit\"", "tasks whose output holds the text"));

    /** The lines of the help screen. */
    public static final List<Line> LINES = lines();

    private HelpText() {}

    /**
     * A line: a heading if it has no keys, else keys and what they do; empty between groups.
     *
     * @param keys the labels, separated by blanks
     */
    public record Line(String keys, String text) {}

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var group : Action.Group.values()) {
            lines.add(new Line("", group.title()));
            for (var action : Action.ALL) {
                if (action.group() == group) {
                    lines.add(new Line(keys(action), action.description()));
                }
            }
            lines.add(new Line("", ""));
        }
        lines.add(new Line("", "The filter"));
        for (var example : EXAMPLES) {
            lines.add(example);
        }
        return List.copyOf(lines);
    }

    private static String keys(Action action) {
        return action == Action.SHOW_STATE ? "1 … 8" : String.join(" ", action.keys());
    }

    /** The table of keys in Markdown. */
    public static String markdown() {
        var table = new StringBuilder("| keys | act |\n|---|---|\n");
        for (var group : Action.Group.values()) {
            table.append("| | **").append(group.title()).append("** |\n");
            for (var action : Action.ALL) {
                if (action.group() == group) {
                    table.append("| ").append(markdownKeys(action)).append(" | ");
                    table.append(action.description()).append(" |\n");
                }
            }
        }
        return table.toString();
    }

    private static String markdownKeys(Action action) {
        return action == Action.SHOW_STATE
                ? "`1` … `8`"
                : "`" + String.join("` `", action.keys()) + "`";
    }
}
