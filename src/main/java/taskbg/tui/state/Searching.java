package taskbg.tui.state;

import taskbg.text.ByteSize;
import taskbg.text.OutputWindow.Position;

/** The search in an output, through the whole file in both directions. */
final class Searching {
    private Searching() {}

    /** From the end upwards if one follows the end, else downwards from what is in sight. */
    static Step begun(Model model, String text) {
        if (text.isEmpty()) {
            return Step.to(model.with(model.output().with(Search.NONE)), new Effect.StopSearch());
        }
        var pane = model.output();
        var from = pane.follow() ? new Position(pane.size(), 0) : beforeTop(pane);
        var search = Search.started(text, course(pane, from, pane.follow()));
        return searching(model.with(pane.with(search)), from, pane.follow());
    }

    static Step next(Model model, boolean backwards) {
        var pane = model.output();
        var from = start(model, backwards);
        var search = pane.search().again(course(pane, from, backwards));
        return searching(model.with(pane.with(search)), from, backwards);
    }

    private static Search.Course course(OutputPane pane, Position from, boolean backwards) {
        if (backwards) {
            return from.offset() < pane.size() ? Search.Course.UP : Search.Course.ALL;
        }
        boolean start = from.offset() < 0 || (from.offset() == 0 && from.part() < 0);
        return start ? Search.Course.ALL : Search.Course.DOWN;
    }

    private static Step searching(Model model, Position from, boolean backwards) {
        var pane = model.output();
        return Step.to(
                model, new Effect.SearchOutput(pane.task(), pane.search().text(), from, backwards));
    }

    /** What was found last, if it is in sight; else the edge of what is. */
    private static Position start(Model model, boolean backwards) {
        var pane = model.output();
        var area = Layout.of(model).outputText();
        int line = pane.window().indexOf(pane.search().found());
        if (line >= 0 && Scrolling.isVisible(pane, line, area)) {
            return pane.search().found();
        }
        int last = Scrolling.lastVisible(pane, area);
        return backwards
                ? last < 0 ? new Position(pane.size(), 0) : after(pane.window().position(last))
                : beforeTop(pane);
    }

    private static Position beforeTop(OutputPane pane) {
        if (pane.top() >= pane.window().rows().size()) {
            return Position.NONE;
        }
        var top = pane.window().position(pane.top());
        return new Position(top.offset(), top.part() - 1);
    }

    private static Position after(Position row) {
        return new Position(row.offset(), row.part() + 1);
    }

    static Step found(Model model, Message.SearchFound found) {
        if (!isOurs(model, found.task(), found.text())) {
            return Step.to(model);
        }
        var pane = model.output();
        var hit = pane.with(pane.search().foundAt(found.row()));
        var there = model.with(hit.following(false).aimedAt(found.row().offset()));
        return switch (pane.search().course()) {
            case ALL, DOWN, UP -> Step.to(there);
            case FROM_START -> Notices.done(there, "Past the end: found on from the start.");
            case FROM_END -> Notices.done(there, "Past the start: found on from the end.");
        };
    }

    /** As in vim, a search that reaches an end goes on from the other one. */
    static Step missed(Model model, Message.SearchMissed missed) {
        if (!isOurs(model, missed.task(), missed.text())) {
            return Step.to(model);
        }
        var pane = model.output();
        return switch (pane.search().course()) {
            case DOWN -> around(model, Search.Course.FROM_START, Position.NONE);
            case UP -> around(model, Search.Course.FROM_END, new Position(pane.size(), 0));
            case ALL, FROM_START, FROM_END -> notFound(model, pane.search());
        };
    }

    private static Step around(Model model, Search.Course course, Position from) {
        var pane = model.output();
        var on = model.with(pane.with(pane.search().again(course)));
        return searching(on, from, course == Search.Course.FROM_END);
    }

    private static Step notFound(Model model, Search search) {
        var ended = model.with(model.output().with(search.ended()));
        var hint = search.isExact() ? " in that case; lower case finds any." : ".";
        return Notices.refused(ended, "Not found: \"" + search.text() + "\"" + hint);
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
