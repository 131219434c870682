package taskbg.tui.view;

import taskbg.task.StateWord;
import taskbg.text.Fit;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.tui.state.Filter;
import taskbg.tui.state.Model;

/** A table without a row: why, and what one can do about it. */
final class EmptyView {
    private EmptyView() {}

    static void draw(Model model, Frame frame, Theme theme) {
        int row = Math.max(0, (frame.rows() - 2) / 2);
        put(frame, row, why(model), theme.of(Role.PLAIN));
        put(frame, row + 1, whatNow(model), theme.muted());
    }

    private static void put(Frame frame, int row, String text, Style style) {
        frame.put(2, row, Fit.cut(text, frame.columns() - 3), style);
    }

    private static String why(Model model) {
        return switch (model.presence()) {
            case UNKNOWN -> "Reading the tasks …";
            case MISSING ->
                    "There is no directory "
                            + SafeText.oneLine(model.setting().directory())
                            + " yet.";
            case THERE ->
                    model.table().rows().all().isEmpty()
                            ? "There is no task yet."
                            : noMatch(model.table().filter());
        };
    }

    private static String whatNow(Model model) {
        return switch (model.presence()) {
            case UNKNOWN -> "";
            case MISSING -> "The first launch makes it: n opens the form.";
            case THERE ->
                    model.table().rows().all().isEmpty()
                            ? "n launches one; so does task-bg launch, from a shell or an agent."
                            : hint(model.table().filter().text().strip());
        };
    }

    private static String noMatch(Filter filter) {
        return filter.isSearching() ? "Searching the outputs …" : "No task matches the filter.";
    }

    private static String hint(String filter) {
        for (var state : StateWord.values()) {
            if (state.word().equalsIgnoreCase(filter)) {
                return "status:" + state.word() + " asks for the state; 0 shows all tasks again.";
            }
        }
        return "0 shows all tasks again; / changes the filter.";
    }
}
