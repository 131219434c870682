package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.text.Count;

/** What a prune would do; candidates are null while that is being found out. */
public record PruneDialog(@Nullable List<Candidate> candidates, int top) implements Dialog {
    public PruneDialog {
        candidates = candidates == null ? null : List.copyOf(candidates);
    }

    /**
     * A task that a prune would end.
     *
     * @param why a few words, such as "silent 13m > 10m"
     * @param runs whether an agent runs that would be stopped
     */
    public record Candidate(String name, String label, String why, boolean runs) {}

    static Step opened(Model model) {
        return Step.to(model.with(new PruneDialog(null, 0)), new Effect.PreviewPrune());
    }

    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "y", "Y", "Enter" ->
                    candidates == null
                            ? Step.to(model)
                            : Step.to(model.closed(), new Effect.Prune(names(candidates)));
            case "n", "N", "Esc", "q", "Ctrl-c" -> Step.to(model.closed());
            default -> scrolled(model, key);
        };
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }

    @Override
    public Dialog scrolled(Model model, int lines) {
        int last = candidates == null ? 0 : candidates.size() - Dialog.rows(model.size());
        return new PruneDialog(candidates, ListKeys.moved(top, lines, last));
    }

    /** What was found out, as far as the filter shows it. */
    static Step previewed(Model model, List<Candidate> candidates) {
        if (!(model.dialog() instanceof PruneDialog)) {
            return Step.to(model);
        }
        var shown = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            if (model.table().shows(candidate.name())) {
                shown.add(candidate);
            }
        }
        return shown.isEmpty()
                ? Notice.done(model.closed(), nothing(candidates.size()))
                : Step.to(model.with(new PruneDialog(shown, 0)));
    }

    private static String nothing(int hidden) {
        return hidden == 0
                ? "There is nothing to prune."
                : "There is nothing to prune in sight: the filter hides "
                        + Count.of(hidden, "task")
                        + " that could be.";
    }
}
