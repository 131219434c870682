package taskbg.tui.view;

import java.util.List;
import taskbg.text.Count;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.tui.state.PruneDialog;
import taskbg.tui.state.PruneDialog.Candidate;

/** What a prune would do: which tasks it ends, why, and how many agents it stops. */
final class PruneView {
    private PruneView() {}

    static void draw(PruneDialog preview, Frame screen, Theme theme) {
        var candidates = preview.candidates();
        int columns = Math.min(110, Box.mostColumns(screen));
        if (candidates == null) {
            Box.draw(screen, "Prune: looking …", "Esc back", Math.min(40, columns), 1, theme);
            return;
        }
        var title = "Prune " + Count.of(candidates.size(), "task") + ": " + stopped(candidates);
        int rows = Math.min(candidates.size(), Box.mostRows(screen));
        var box = Box.draw(screen, title, "y prune   n no   j k scroll", columns, rows, theme);
        int top = Math.clamp(preview.top(), 0, Math.max(0, candidates.size() - box.rows()));
        for (int i = 0; i < box.rows() && top + i < candidates.size(); i++) {
            drawCandidate(candidates.get(top + i), i, box, theme);
        }
    }

    private static String stopped(List<Candidate> candidates) {
        int running = 0;
        for (var candidate : candidates) {
            running += candidate.runs() ? 1 : 0;
        }
        return running == 0 ? "no agent runs" : "stops " + Count.of(running, "running agent");
    }

    private static void drawCandidate(Candidate candidate, int row, Frame box, Theme theme) {
        int label = box.columns() * 3 / 5;
        int why = box.columns() - label - 2;
        box.put(0, row, SafeText.oneLine(candidate.label(), label), Style.PLAIN);
        box.put(label + 2, row, SafeText.oneLine(candidate.why(), why), theme.muted());
    }
}
