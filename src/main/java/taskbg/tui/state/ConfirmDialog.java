package taskbg.tui.state;

import java.util.List;
import taskbg.text.Wrap;

/**
 * A question, answered with y or n.
 *
 * @param title what would be done, with the number of tasks
 * @param labels the tasks it would be done to
 * @param consequence what that means, in one sentence
 * @param act what a yes does
 * @param top the first label shown
 */
public record ConfirmDialog(
        String title, List<String> labels, String consequence, Effect act, int top)
        implements Dialog {
    private static final int COLUMNS = 72;
    private static final int MOST_LABELS = 12;

    public ConfirmDialog {
        labels = List.copyOf(labels);
    }

    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "y", "Y", "Enter" -> Step.to(model.closed().unmarked(), act);
            case "n", "N", "Esc", "q", "Ctrl-c" -> Step.to(model.closed());
            default -> scrolled(model, key);
        };
    }

    @Override
    public Dialog scrolled(Model model, int lines) {
        int last = labels.size() - shownLabels(model.size());
        return new ConfirmDialog(title, labels, consequence, act, ListKeys.moved(top, lines, last));
    }

    /** The columns of the question. */
    public static int columns(Model.Size screen) {
        return Dialog.columns(screen, COLUMNS);
    }

    /** How many of the labels are in sight at once. */
    public int shownLabels(Model.Size screen) {
        int below = Wrap.words(consequence, columns(screen)).size();
        int room = Dialog.rows(screen) - below - 1;
        return Math.clamp(room, 1, Math.min(MOST_LABELS, Math.max(1, labels.size())));
    }
}
