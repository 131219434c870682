package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.Portrait;
import taskbg.text.SafeText;
import taskbg.text.Wrap;

/** All that is known of the selected task, in lines of a dialog. */
public final class Details {
    /** The columns of the labels. */
    public static final int LABELS = Portrait.LABELS;

    /** No screen shows more of a prompt or a result; the record has the rest. */
    private static final int MOST_CHARACTERS = 20_000;

    private Details() {}

    /** A line; one that goes on has no label. */
    public record Line(String label, String text) {}

    /** The lines, none wider than a dialog can be; none at all where no task is selected. */
    public static List<Line> lines(Model model) {
        var selected = model.selected();
        if (selected == null) {
            return List.of();
        }
        int columns = Math.max(2, DialogRoom.detailsColumns(model.size()) - LABELS);
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
