package taskbg.tui.view;

import taskbg.text.ByteSize;
import taskbg.text.Count;
import taskbg.text.Fit;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.tui.state.Candidate;
import taskbg.tui.state.Dialog;

/** What a prune would do: which tasks, why, and the bytes that become free. */
final class PruneView {
    /** Columns of a size, with a blank before it. */
    private static final int SIZE = 8;

    private PruneView() {}

    static void draw(Dialog.PrunePreview preview, Frame screen, Theme theme) {
        var candidates = preview.candidates();
        int columns = Math.min(110, Box.mostColumns(screen));
        if (candidates == null) {
            Box.draw(screen, "Prune: looking …", "Esc back", Math.min(40, columns), 1, theme);
            return;
        }
        long bytes = 0;
        for (var candidate : candidates) {
            bytes += candidate.bytes();
        }
        var title = "Prune " + Count.of(candidates.size(), "task") + ": " + freed(bytes);
        int rows = Math.min(candidates.size(), Box.mostRows(screen));
        var box = Box.draw(screen, title, "y prune   n no   j k scroll", columns, rows, theme);
        int top = Math.clamp(preview.top(), 0, Math.max(0, candidates.size() - box.rows()));
        for (int i = 0; i < box.rows() && top + i < candidates.size(); i++) {
            drawCandidate(candidates.get(top + i), i, bytes > 0, box, theme);
        }
    }

    private static String freed(long bytes) {
        return bytes == 0 ? "ends them, frees 0 B" : "frees " + ByteSize.of(bytes);
    }

    private static void drawCandidate(
            Candidate candidate, int row, boolean sized, Frame box, Theme theme) {
        int size = sized ? SIZE : 0;
        int label = (box.columns() - size) * 2 / 5;
        int why = box.columns() - size - label - 2;
        box.put(0, row, SafeText.oneLine(candidate.label(), label), Style.PLAIN);
        box.put(label + 2, row, SafeText.oneLine(candidate.why(), why), theme.muted());
        if (sized) {
            var bytes = Fit.right(ByteSize.brief(candidate.bytes()), SIZE);
            box.put(box.columns() - SIZE, row, bytes, Style.PLAIN);
        }
    }
}
