package taskbg.tui.state;

import taskbg.text.ByteSize;

/** The search in an output, through the whole file in both directions. */
final class Searching {
    private Searching() {}

    /** From the end upwards if one follows the end, else downwards from what is in sight. */
    static Step begun(Model model, String text) {
        if (text.isEmpty()) {
            return Step.to(model.with(model.output().with(Search.NONE)), new Effect.StopSearch());
        }
        var pane = model.output();
        var searching = model.with(pane.with(Search.started(text)));
        var from = pane.follow() ? new Spot(pane.size(), 0) : beforeTop(pane);
        return Step.to(searching, effect(searching.output(), from, pane.follow()));
    }

    static Step next(Model model, boolean backwards) {
        var pane = model.output();
        var again = pane.with(pane.search().again());
        return Step.to(model.with(again), effect(again, start(model, backwards), backwards));
    }

    /** What was found last, if it is in sight; else the edge of what is. */
    private static Spot start(Model model, boolean backwards) {
        var pane = model.output();
        var area = Layout.of(model).outputText();
        int line = pane.stretch().indexOf(pane.search().found());
        if (line >= 0 && Scrolling.isVisible(pane, line, area)) {
            return pane.search().found();
        }
        int last = Scrolling.lastVisible(pane, area);
        return backwards
                ? last < 0 ? new Spot(pane.size(), 0) : after(pane.stretch().spot(last))
                : beforeTop(pane);
    }

    private static Spot beforeTop(OutputPane pane) {
        if (pane.top() >= pane.stretch().lines().size()) {
            return Spot.NONE;
        }
        var top = pane.stretch().spot(pane.top());
        return new Spot(top.offset(), top.part() - 1);
    }

    private static Spot after(Spot spot) {
        return new Spot(spot.offset(), spot.part() + 1);
    }

    private static Effect effect(OutputPane pane, Spot from, boolean backwards) {
        return new Effect.SearchOutput(pane.task(), pane.search().text(), from, backwards);
    }

    static Step found(Model model, Message.SearchFound found) {
        if (!isOurs(model, found.task(), found.text())) {
            return Step.to(model);
        }
        var pane = model.output();
        var hit = pane.with(pane.search().foundAt(found.spot()));
        return Step.to(model.with(hit.following(false).aimedAt(found.spot().offset())));
    }

    static Step missed(Model model, Message.SearchMissed missed) {
        if (!isOurs(model, missed.task(), missed.text())) {
            return Step.to(model);
        }
        var pane = model.output();
        var ended = model.with(pane.with(pane.search().ended()));
        return Notices.refused(ended, "No more of \"" + missed.text() + "\" in that direction.");
    }

    static Step progressed(Model model, Message.SearchProgressed progress) {
        var pane = model.output();
        boolean ours = progress.task().equals(pane.task());
        return Step.to(
                ours ? model.with(pane.with(pane.search().progressed(progress.bytes()))) : model);
    }

    static Step stopped(Model model) {
        var pane = model.output();
        var sentence = "Stopped searching after " + ByteSize.of(pane.search().searched()) + ".";
        var ended = model.with(pane.with(pane.search().ended()));
        return Notices.done(ended, sentence).and(new Effect.StopSearch());
    }

    private static boolean isOurs(Model model, String task, String text) {
        var pane = model.output();
        return task.equals(pane.task())
                && pane.search().isUnderWay()
                && text.equals(pane.search().text());
    }
}
