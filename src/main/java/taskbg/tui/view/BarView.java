package taskbg.tui.view;

import taskbg.text.DisplayWidth;
import taskbg.text.Fit;
import taskbg.text.Phrase;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.tui.state.CommandPalette;
import taskbg.tui.state.ConfirmDialog;
import taskbg.tui.state.CopyDialog;
import taskbg.tui.state.DetailsDialog;
import taskbg.tui.state.Dialog;
import taskbg.tui.state.FilterPrompt;
import taskbg.tui.state.HelpDialog;
import taskbg.tui.state.KeyBar;
import taskbg.tui.state.Model;
import taskbg.tui.state.NewTaskDialog;
import taskbg.tui.state.Notice;
import taskbg.tui.state.PruneDialog;
import taskbg.tui.state.SearchPrompt;
import taskbg.tui.state.SignalDialog;
import taskbg.tui.state.TextField;

/** The bottom line: what is being typed, or a notice, or the keys. */
final class BarView {
    private BarView() {}

    static void draw(Model model, Frame line, Theme theme) {
        switch (model.dialog()) {
            case FilterPrompt filter -> drawFilter(model, filter, line, theme);
            case SearchPrompt search -> drawSearch(search, line, theme);
            case Dialog.None _, CopyDialog _ -> drawIdle(model, line, theme);
            case ConfirmDialog _, SignalDialog _, NewTaskDialog _, PruneDialog _ ->
                    drawNotice(model.notice(), line, theme);
            case CommandPalette _, DetailsDialog _, HelpDialog _ ->
                    drawNotice(model.notice(), line, theme);
        }
    }

    private static void drawIdle(Model model, Frame line, Theme theme) {
        if (model.notice().isEmpty()) {
            drawKeys(model, line, theme);
        } else {
            drawNotice(model.notice(), line, theme);
        }
    }

    private static void drawNotice(Notice notice, Frame line, Theme theme) {
        var text = Fit.cut(SafeText.oneLine(notice.text()), line.columns() - 2);
        line.put(1, 0, text, style(notice.kind(), theme));
    }

    private static Style style(Notice.Kind kind, Theme theme) {
        return switch (kind) {
            case DONE -> theme.of(Role.RUNNING);
            case REFUSED -> theme.of(Role.DOUBTFUL);
            case FAILED -> theme.of(Role.FAILED);
        };
    }

    private static void drawKeys(Model model, Frame line, Theme theme) {
        for (var item : KeyBar.items(model)) {
            boolean possible = item.action().whyNot(model).isEmpty();
            int end =
                    line.put(
                            item.column(),
                            0,
                            item.key(),
                            possible ? theme.accent() : theme.muted());
            line.put(end + 1, 0, item.action().title(), possible ? Style.PLAIN : theme.muted());
        }
    }

    private static void drawFilter(Model model, FilterPrompt filter, Frame line, Theme theme) {
        int end = drawPrompt("filter: ", filter.field(), line, theme);
        var trouble = model.table().filter().trouble();
        var words =
                trouble.isEmpty()
                        ? "words  !not  status:error  droid:x  age>1h  out~\"text\""
                        : trouble.substring(trouble.indexOf(',') + 2);
        drawHint(words, end, line, trouble.isEmpty() ? theme.muted() : theme.of(Role.FAILED));
    }

    private static void drawSearch(SearchPrompt search, Frame line, Theme theme) {
        var text = search.field().text();
        int end = drawPrompt("search: ", search.field(), line, theme);
        boolean exact = !text.isEmpty() && new Phrase(text).isExact();
        var hint = exact ? "case counts" : "any case, till an upper-case letter is typed";
        drawHint(hint, end, line, theme.muted());
    }

    /** Draws words at the right, if there is room after a column. */
    private static void drawHint(String words, int after, Frame line, Style style) {
        int room = line.columns() - after - 4;
        if (room >= 12) {
            var cut = Fit.cut(words, room);
            line.put(line.columns() - DisplayWidth.of(cut) - 1, 0, cut, style);
        }
    }

    /** Draws a prompt and what was typed so far; returns the column after it. */
    private static int drawPrompt(String prompt, TextField field, Frame line, Theme theme) {
        int start = line.put(1, 0, prompt, theme.accent());
        return FieldView.draw(field, start, 0, line.columns() - start - 1, line, Style.PLAIN);
    }
}
