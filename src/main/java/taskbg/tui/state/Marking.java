package taskbg.tui.state;

/** Marks rows for the acts to come. */
final class Marking {
    private Marking() {}

    /** Marks the selected row or takes its mark off, and goes on to the next. */
    static Step toggled(Model model) {
        var table = model.table();
        var row = table.selected();
        if (row == null) {
            return Step.to(model);
        }
        var marked = table.with(table.marks().toggled(row.name()));
        return Step.to(model.with(marked.at(table.cursor() + 1)));
    }

    /** Begins a range at the selected row; the second time, marks all in between. */
    static Step range(Model model) {
        var table = model.table();
        var row = table.selected();
        if (row == null) {
            return Step.to(model);
        }
        return Step.to(
                model.with(
                        table.anchorIndex() < 0
                                ? table.with(table.marks().anchoredAt(row.name()))
                                : table.with(table.marked())));
    }
}
