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
        long from = pane.follow() ? pane.size() : topOffset(pane) - 1;
        return Step.to(searching, effect(searching.output(), from, pane.follow()));
    }

    static Step next(Model model, boolean backwards) {
        var pane = model.output();
        var again = pane.with(pane.search().again());
        return Step.to(model.with(again), effect(again, start(model, backwards), backwards));
    }

    private static long start(Model model, boolean backwards) {
        var pane = model.output();
        var area = Layout.of(model).outputText();
        long found = pane.search().found();
        int line = pane.stretch().indexAt(found);
        boolean inSight =
                found >= 0
                        && line < pane.stretch().lines().size()
                        && Scrolling.isVisible(pane, line, area);
        if (inSight) {
            return found;
        }
        if (backwards) {
            int last = Scrolling.lastVisible(pane, area);
            return last < 0 ? pane.size() : pane.stretch().lines().get(last).offset() + 1;
        }
        return topOffset(pane) - 1;
    }

    private static long topOffset(OutputPane pane) {
        var lines = pane.stretch().lines();
        return pane.top() < lines.size() ? lines.get(pane.top()).offset() : 0;
    }

    private static Effect effect(OutputPane pane, long from, boolean backwards) {
        return new Effect.SearchOutput(pane.task(), pane.search().text(), from, backwards);
    }

    static Step found(Model model, Message.SearchFound found) {
        if (!isOurs(model, found.task(), found.text())) {
            return Step.to(model);
        }
        var pane = model.output();
        var hit = pane.with(pane.search().foundAt(found.offset()));
        return Step.to(model.with(hit.following(false).aimedAt(found.offset())));
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
