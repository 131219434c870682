package taskbg.tui.state;

import taskbg.tui.state.Model.Focus;

/** The mouse: the wheel scrolls, a click selects; all of it can be done with keys. */
final class MouseInput {
    private static final int WHEEL = 3;

    private MouseInput() {}

    static Step moused(Model model, Input.Moused mouse) {
        return switch (mouse.act()) {
            case WHEEL_UP -> wheel(model, mouse, -WHEEL);
            case WHEEL_DOWN -> wheel(model, mouse, WHEEL);
            case PRESS ->
                    pressed(model, mouse.column(), mouse.row())
                            .then(next -> Step.to(next.lookedAt()));
            case DRAG, RELEASE -> Step.to(model);
        };
    }

    private static Step wheel(Model model, Input.Moused mouse, int rows) {
        if (!(model.dialog() instanceof Dialog.None)) {
            return Step.to(model.with(model.dialog().scrolled(model, rows)));
        }
        var layout = Layout.of(model);
        boolean onRows =
                !model.full()
                        && (layout.rows().contains(mouse.column(), mouse.row())
                                || layout.titles().contains(mouse.column(), mouse.row()));
        return onRows ? wheelTable(model, rows, layout) : OutputActions.scrolled(model, rows);
    }

    /** The rows move, and the selection only as far as it would leave the screen. */
    private static Step wheelTable(Model model, int by, Layout layout) {
        var table = model.table();
        int height = layout.rows().rows();
        int last = Math.max(0, table.visible().size() - height);
        int top = Math.clamp(table.top() + by, 0, last);
        int cursor = Math.clamp(table.cursor(), top, top + Math.max(0, height - 1));
        return Step.to(model.with(table.scrolledTo(top).at(cursor)));
    }

    private static Step pressed(Model model, int column, int row) {
        if (!(model.dialog() instanceof Dialog.None)) {
            return Step.to(model);
        }
        var layout = Layout.of(model);
        if (layout.bar().contains(column, row)) {
            var action = KeyBar.at(model, column);
            return action == null ? Step.to(model) : action.done(model);
        }
        return model.full() ? Step.to(model) : inPanes(model, layout, column, row);
    }

    private static Step inPanes(Model model, Layout layout, int column, int row) {
        if (layout.header().contains(column, row)) {
            return header(model, layout, column, row);
        }
        if (layout.titles().contains(column, row)) {
            var title = TableLayout.of(model.size().columns()).at(column);
            return title == null
                    ? Step.to(model)
                    : Sorting.by(model, model.table().sorting().clicked(title));
        }
        if (layout.rows().contains(column, row)) {
            return row(model, model.table().top() + row - layout.rows().row());
        }
        return Step.to(model.focusing(Focus.OUTPUT, false));
    }

    private static Step row(Model model, int index) {
        var focused = model.focusing(Focus.TABLE, false);
        return index < model.table().visible().size()
                ? Step.to(focused.with(model.table().at(index)))
                : Step.to(focused);
    }

    private static Step header(Model model, Layout layout, int column, int row) {
        if (row != layout.header().bottom() - 1) {
            return Step.to(model);
        }
        for (var item : HeaderCounts.items(model.table().tally(), model.size().columns())) {
            if (column >= item.column() && column < item.column() + item.width()) {
                return Filter.byCount(model, item.number());
            }
        }
        return Step.to(model);
    }
}
