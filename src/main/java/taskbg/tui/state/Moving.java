package taskbg.tui.state;

import taskbg.tui.state.Model.Focus;

/** Moves the selection and the output, and chooses how the output is looked at. */
final class Moving {
    private static final int SIDEWAYS = 8;

    private Moving() {}

    static Step moved(Model model, Action action) {
        return model.focus() == Focus.TABLE ? selected(model, action) : read(model, action);
    }

    private static Step selected(Model model, Action action) {
        var table = model.table();
        int page = Math.max(1, Layout.of(model).rows().rows() - 1);
        int to =
                switch (action) {
                    case UP -> table.cursor() - 1;
                    case DOWN -> table.cursor() + 1;
                    case PAGE_UP -> table.cursor() - page;
                    case PAGE_DOWN -> table.cursor() + page;
                    case LAST -> table.visible().size() - 1;
                    default -> 0;
                };
        return Step.to(model.with(table.at(to)));
    }

    private static Step read(Model model, Action action) {
        int page = Math.max(1, Layout.of(model).outputText().rows() - 1);
        return switch (action) {
            case UP -> by(model, -1);
            case DOWN -> by(model, 1);
            case PAGE_UP -> by(model, -page);
            case PAGE_DOWN -> by(model, page);
            case LAST -> Step.to(model.with(model.output().following(true).aimedAt(-1)));
            default -> start(model);
        };
    }

    private static Step start(Model model) {
        var pane = model.output().following(false);
        boolean near = pane.window().from() == 0;
        return Step.to(model.with(near ? pane.at(0, 0).aimedAt(-1) : pane.aimedAt(0)));
    }

    static Step scrolled(Model model, Action action) {
        var pane = model.output();
        int half = Math.max(1, Layout.of(model).outputText().rows() / 2);
        return switch (action) {
            case HALF_DOWN -> by(model, half);
            case HALF_UP -> by(model, -half);
            case LINE_DOWN -> by(model, 1);
            case LINE_UP -> by(model, -1);
            case LEFT -> Step.to(model.with(pane.shifted(pane.left() - SIDEWAYS)));
            default -> Step.to(model.with(pane.shifted(pane.left() + SIDEWAYS)));
        };
    }

    static Step by(Model model, int rows) {
        var area = Layout.of(model).outputText();
        return Step.to(model.with(Scrolling.by(model.output(), rows, area)));
    }

    static Step otherPane(Model model) {
        boolean inTable = model.focus() == Focus.TABLE;
        return Step.to(model.focusing(inTable ? Focus.OUTPUT : Focus.TABLE, false));
    }

    /** One step out: of a search, of the full screen, of the output, of marks, of the filter. */
    static Step back(Model model) {
        var table = model.table();
        if (model.output().search().isUnderWay()) {
            return Searching.stopped(model);
        }
        if (model.focus() == Focus.OUTPUT) {
            return Step.to(model.focusing(Focus.TABLE, false));
        }
        if (!table.marks().isEmpty()) {
            return Step.to(Acts.unmarked(model));
        }
        return table.filter().isOn() ? Filtering.cleared(model) : Step.to(model);
    }

    static Step nextNews(Model model) {
        var visible = model.table().visible();
        for (int i = 1; i <= visible.size(); i++) {
            int index = (model.table().cursor() + i) % visible.size();
            if (visible.get(index).news()) {
                return Step.to(model.with(model.table().at(index)));
            }
        }
        return Notices.refused(model, "The filter hides them; 0 shows all tasks.");
    }

    static Step looking(Model model, Action action) {
        var pane = model.output();
        boolean full = model.full();
        return switch (action) {
            case FOLLOW -> Step.to(model.with(pane.following(!pane.follow())));
            case WRAP -> Step.to(model.with(pane.wrapping(!pane.wrap())));
            case STAMPS -> Step.to(model.with(pane.stamping(!pane.stamps())));
            default -> Step.to(model.focusing(full ? Focus.TABLE : Focus.OUTPUT, !full));
        };
    }
}
