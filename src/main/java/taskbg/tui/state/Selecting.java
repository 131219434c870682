package taskbg.tui.state;

import taskbg.task.Verdict;

/** Selects what the person is about to look at: what they launched, or at first what is at work. */
final class Selecting {
    private Selecting() {}

    static Step settled(Model model) {
        var name = model.hand().awaited();
        if (!name.isEmpty()) {
            return awaited(model, name);
        }
        return Step.to(model.hand().chosen() ? model : atWork(model));
    }

    private static Step awaited(Model model, String name) {
        var table = model.table();
        int index = table.indexOf(name);
        if (index >= 0) {
            return Step.to(model.with(table.at(index)).with(model.hand().choosing()));
        }
        return table.rows().places().containsKey(name)
                ? Notices.done(
                        model.with(model.hand().choosing()),
                        model.notice().text() + " The filter hides it; 0 shows all tasks.")
                : Step.to(model);
    }

    /** The first that runs, if it is in sight: what needs a look stands above it. */
    private static Model atWork(Model model) {
        var selected = model.selected();
        if (selected == null || isAtWork(selected)) {
            return model;
        }
        var visible = model.table().visible();
        int rows = Math.min(visible.size(), Layout.of(model).rows().rows());
        for (int i = 0; i < rows; i++) {
            if (isAtWork(visible.get(i))) {
                return model.with(model.table().at(i));
            }
        }
        return model;
    }

    private static boolean isAtWork(Row row) {
        return row.seen().verdict() instanceof Verdict.Active;
    }
}
