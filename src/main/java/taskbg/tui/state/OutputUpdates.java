package taskbg.tui.state;

import org.jspecify.annotations.Nullable;
import taskbg.text.OutputWindow;

/** Keeps a window of an output's lines around what is shown. */
final class OutputUpdates {
    /** Lines to read at once: more than a tall screen shows. */
    static final int LINES = 400;

    /** So many lines before the window's edge comes into sight, more is read. */
    private static final int MARGIN = 100;

    /** When the end is further away than that, what lies between is not read. */
    private static final long FAR = 256 * 1024;

    private OutputUpdates() {}

    static Step read(Model model, Message.OutputRead read) {
        var pane = model.output();
        if (!read.task().equals(pane.task()) || !read.asked().equals(pane.asked())) {
            return Step.to(model);
        }
        var asked = pane.asking(null).troubled("");
        return Step.to(model.with(joined(asked, read.asked(), read.window())));
    }

    static Step failed(Model model, Message.OutputFailed failed) {
        var pane = model.output();
        if (!failed.task().equals(pane.task())) {
            return Step.to(model);
        }
        var none = pane.with(OutputWindow.NONE).sized(0).at(0, 0).aimedAt(-1);
        return Step.to(model.with(none.asking(null).troubled(failed.sentence())));
    }

    static Step grew(Model model, Message.OutputGrew grew) {
        var pane = model.output();
        boolean ours = grew.task().equals(pane.task());
        return Step.to(ours ? model.with(pane.sized(grew.size()).troubled("")) : model);
    }

    static Step replaced(Model model, Message.OutputReplaced replaced) {
        var pane = model.output();
        return Step.to(
                replaced.task().equals(pane.task()) ? model.with(pane.of(pane.task(), 0)) : model);
    }

    private static OutputPane joined(OutputPane pane, Place asked, OutputWindow read) {
        return switch (asked) {
            case Place.End _ -> pane.with(read).sized(read.seen()).at(0, 0);
            case Place.Around _ -> around(pane, read);
            case Place.Before before -> preceded(pane, before, read);
            case Place.From from -> followed(pane, from, read);
        };
    }

    private static OutputPane around(OutputPane pane, OutputWindow read) {
        var there = pane.with(read).at(0, 0);
        return read.covers(pane.goal()) ? there : there.aimedAt(-1);
    }

    private static OutputPane preceded(OutputPane pane, Place.Before before, OutputWindow read) {
        var window = pane.window();
        if (before.start() != window.from()) {
            return pane;
        }
        boolean stuck = read.from() >= window.from();
        var earlier = stuck ? OutputWindow.NONE : read;
        return pane.with(window.preceded(earlier).withoutLast())
                .at(pane.top() + earlier.rows().size(), pane.skip());
    }

    private static OutputPane followed(OutputPane pane, Place.From from, OutputWindow read) {
        var window = pane.window();
        if (from.start() != window.next()) {
            return pane;
        }
        var longer = window.followed(read);
        int surplus = longer.surplus();
        boolean letsGo = pane.follow() || surplus <= pane.top();
        var kept = letsGo ? longer.withoutFirst(surplus) : longer;
        int top = letsGo ? Math.max(0, pane.top() - surplus) : pane.top();
        boolean stuck = read.seen() <= window.seen();
        var next = pane.with(kept).at(top, pane.skip());
        return stuck ? next.sized(read.seen()) : next;
    }

    /** What should be read now; null if all that is needed is there, or on its way. */
    static @Nullable Place wanted(OutputPane pane, Rectangle area) {
        var window = pane.window();
        boolean idle = pane.asked() == null && pane.trouble().isEmpty();
        if (!idle || pane.task().isEmpty() || pane.size() == 0) {
            return null;
        }
        if (pane.goal() >= 0) {
            return new Place.Around(pane.goal());
        }
        boolean more = window.seen() < pane.size();
        if (window.seen() == 0 || (pane.follow() && pane.size() - window.seen() > FAR)) {
            return new Place.End();
        }
        int below = window.rows().size() - pane.top() - area.rows();
        if (more && (pane.follow() || below < MARGIN)) {
            return new Place.From(window.next());
        }
        boolean nearStart = pane.top() < MARGIN && window.from() > 0;
        return nearStart ? new Place.Before(window.from()) : null;
    }
}
