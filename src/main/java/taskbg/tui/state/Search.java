package taskbg.tui.state;

import taskbg.text.ByteSize;
import taskbg.text.OutputWindow;
import taskbg.text.OutputWindow.Position;
import taskbg.text.Phrase;

/**
 * A search in an output, through the whole file in both directions.
 *
 * @param text what is searched for; case counts once it has an upper-case letter. Empty: no search
 * @param found the row that was found last; {@link Position#NONE} if none was yet
 * @param searched how many bytes the search that is under way has gone through; -1 if none is
 * @param course the way that it goes, or went
 */
public record Search(String text, Position found, long searched, Course course) {
    /** Which part of an output a search goes through. */
    public enum Course {
        /** All of it, from one end to the other. */
        ALL,
        /** From somewhere within it to its end; then on from its start. */
        DOWN,
        /** From somewhere within it to its start; then on from its end. */
        UP,
        /** On from the start, the end having been reached. */
        FROM_START,
        /** On from the end, the start having been reached. */
        FROM_END
    }

    /** Nothing was searched for. */
    public static final Search NONE = new Search("", Position.NONE, -1, Course.ALL);

    /** Outputs of so many bytes are gone through for a count whenever they are drawn. */
    private static final long FEW_BYTES = 1 << 20;

    static Search started(String text, Course course) {
        return new Search(text, Position.NONE, 0, course);
    }

    Search again(Course other) {
        return new Search(text, found, 0, other);
    }

    Search progressed(long bytes) {
        return isUnderWay() ? new Search(text, found, bytes, course) : this;
    }

    Search foundAt(Position row) {
        return new Search(text, row, -1, course);
    }

    Search ended() {
        return new Search(text, found, -1, course);
    }

    /** The same text, of which nothing is known in another output. */
    Search elsewhere() {
        return new Search(text, Position.NONE, -1, course);
    }

    /** Whether case counts. */
    public boolean isExact() {
        return isOn() && new Phrase(text).isExact();
    }

    /**
     * Which row of all that have the text was found, and how many those are: "3 of 21". Empty where
     * that would take long, or none was found.
     *
     * @param size bytes of the whole output
     */
    public String count(OutputWindow window, long size) {
        boolean whole = window.from() == 0 && window.seen() >= size && size <= FEW_BYTES;
        int here = isOn() && !found.equals(Position.NONE) && whole ? window.indexOf(found) : -1;
        int number = 0;
        int all = 0;
        for (int i = 0; here >= 0 && i < window.rows().size(); i++) {
            boolean has = indexIn(window.rows().get(i).text().plain(), 0) >= 0;
            all += has ? 1 : 0;
            number += has && i <= here ? 1 : 0;
        }
        return number == 0 ? "" : number + " of " + all;
    }

    /** Whether there is a text to search for. */
    public boolean isOn() {
        return !text.isEmpty();
    }

    /** Whether somebody is searching right now. */
    public boolean isUnderWay() {
        return searched >= 0;
    }

    /** Where in a line the text stands, from an index on; -1 if it does not. */
    public int indexIn(String line, int from) {
        return text.isEmpty() ? -1 : new Phrase(text).indexIn(line, from);
    }

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

    static Step next(Model model) {
        return next(model, false);
    }

    static Step previous(Model model) {
        return next(model, true);
    }

    private static Step next(Model model, boolean backwards) {
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
        if (line >= 0 && OutputScroll.isVisible(pane, line, area)) {
            return pane.search().found();
        }
        int last = OutputScroll.lastVisible(pane, area);
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
            case FROM_START -> Notice.done(there, "Past the end: found on from the start.");
            case FROM_END -> Notice.done(there, "Past the start: found on from the end.");
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
        return Notice.refused(ended, "Not found: \"" + search.text() + "\"" + hint);
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
        return Notice.done(ended, sentence).and(new Effect.StopSearch());
    }

    private static boolean isOurs(Model model, String task, String text) {
        var pane = model.output();
        return task.equals(pane.task())
                && pane.search().isUnderWay()
                && text.equals(pane.search().text());
    }
}
