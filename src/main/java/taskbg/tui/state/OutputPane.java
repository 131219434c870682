package taskbg.tui.state;

import org.jspecify.annotations.Nullable;
import taskbg.text.OutputWindow;

/**
 * The output of one task, of which a window of lines around what is shown is kept.
 *
 * @param task the name of the entry whose output it is; empty for none
 * @param window the window
 * @param size bytes of the file as far as known
 * @param top the index in the window of the first line shown
 * @param skip how many rows of that line are above the pane, when lines are wrapped
 * @param left how many columns are left of the pane, when lines are not wrapped
 * @param follow whether the end stays in sight when the output grows
 * @param asked what is being read; null if nothing is
 * @param goal the offset to show once it was read; -1 if there is none
 * @param trouble why the output cannot be shown; empty if it can
 */
public record OutputPane(
        String task,
        OutputWindow window,
        long size,
        int top,
        int skip,
        int left,
        boolean follow,
        boolean wrap,
        boolean stamps,
        Search search,
        @Nullable Place asked,
        long goal,
        String trouble) {
    static final OutputPane NONE =
            new OutputPane(
                    "",
                    OutputWindow.NONE,
                    0,
                    0,
                    0,
                    0,
                    true,
                    true,
                    false,
                    Search.NONE,
                    null,
                    -1,
                    "");

    /** A pane of another task, with what is not read yet; the way of looking at it stays. */
    OutputPane of(String name, long bytes) {
        var none = OutputWindow.NONE;
        return new OutputPane(
                name, none, bytes, 0, 0, 0, true, wrap, stamps, search.elsewhere(), null, -1, "");
    }

    OutputPane with(OutputWindow other) {
        return new OutputPane(
                task,
                other,
                Math.max(size, other.seen()),
                top,
                skip,
                left,
                follow,
                wrap,
                stamps,
                search,
                asked,
                goal,
                trouble);
    }

    OutputPane sized(long bytes) {
        return new OutputPane(
                task, window, bytes, top, skip, left, follow, wrap, stamps, search, asked, goal,
                trouble);
    }

    OutputPane at(int line, int row) {
        return new OutputPane(
                task, window, size, line, row, left, follow, wrap, stamps, search, asked, goal,
                trouble);
    }

    OutputPane shifted(int columns) {
        return new OutputPane(
                task,
                window,
                size,
                top,
                skip,
                Math.max(0, columns),
                follow,
                wrap,
                stamps,
                search,
                asked,
                goal,
                trouble);
    }

    OutputPane following(boolean on) {
        return new OutputPane(
                task, window, size, top, skip, left, on, wrap, stamps, search, asked, goal,
                trouble);
    }

    OutputPane wrapping(boolean on) {
        return new OutputPane(
                task, window, size, top, 0, 0, follow, on, stamps, search, asked, goal, trouble);
    }

    OutputPane stamping(boolean on) {
        return new OutputPane(
                task, window, size, top, 0, left, follow, wrap, on, search, asked, goal, trouble);
    }

    OutputPane with(Search other) {
        return new OutputPane(
                task, window, size, top, skip, left, follow, wrap, stamps, other, asked, goal,
                trouble);
    }

    OutputPane asking(@Nullable Place place) {
        return new OutputPane(
                task, window, size, top, skip, left, follow, wrap, stamps, search, place, goal,
                trouble);
    }

    OutputPane aimedAt(long offset) {
        return new OutputPane(
                task, window, size, top, skip, left, follow, wrap, stamps, search, asked, offset,
                trouble);
    }

    OutputPane troubled(String sentence) {
        return new OutputPane(
                task, window, size, top, skip, left, follow, wrap, stamps, search, asked, goal,
                sentence);
    }
}
