package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.Portrait;
import taskbg.text.SafeText;
import taskbg.text.Wrap;

/** All that is known of the selected task. */
public record DetailsDialog(int top) implements Dialog {
    /** The columns of the labels. */
    public static final int LABELS = Portrait.LABELS;

    private static final int COLUMNS = 110;

    /** No screen shows more of a prompt or a result; the record has the rest. */
    private static final int MOST_CHARACTERS = 20_000;

    /** A line; one that goes on has no label. */
    public record Line(String label, String text) {}

    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "Esc", "q", "Ctrl-c", "i", "Enter" -> Step.to(model.closed());
            default -> scrolled(model, key);
        };
    }

    @Override
    public Dialog scrolled(Model model, int lines) {
        int last = lines(model).size() - Dialog.rows(model.size());
        return new DetailsDialog(ListKeys.moved(top, lines, last));
    }

    /** The columns of the details. */
    public static int columns(Model.Size screen) {
        return Dialog.columns(screen, COLUMNS);
    }

    /** The lines, none wider than the dialog; none at all where no task is selected. */
    public static List<Line> lines(Model model) {
        var selected = model.selected();
        if (selected == null) {
            return List.of();
        }
        int columns = Math.max(2, columns(model.size()) - LABELS);
        var lines = new ArrayList<Line>();
        for (var line : Portrait.whole(selected.seen(), model.setting().zone(), model.now())) {
            var label = line.label();
            for (var text : Wrap.paragraphs(shown(line.value()), columns)) {
                lines.add(new Line(label, text));
                label = "";
            }
        }
        return lines;
    }

    private static String shown(String value) {
        boolean cut = value.length() > MOST_CHARACTERS;
        return SafeText.block(cut ? value.substring(0, MOST_CHARACTERS) + "…" : value);
    }
}
