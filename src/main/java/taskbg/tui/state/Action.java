package taskbg.tui.state;

import java.util.List;

/**
 * All that a key can do. This list feeds the keyboard, the key bar, the help, the command palette
 * and the README's table of keys.
 */
public enum Action {
    UP(Group.MOVE, Where.BOTH, "up", "up a row; in the output, scroll up"),
    DOWN(Group.MOVE, Where.BOTH, "down", "down a row; in the output, scroll down"),
    FIRST(Group.MOVE, Where.BOTH, "first", "first row; in the output, its start"),
    LAST(Group.MOVE, Where.BOTH, "last", "last row; in the output, its end, and follow it"),
    PAGE_UP(Group.MOVE, Where.BOTH, "page up", "a page up"),
    PAGE_DOWN(Group.MOVE, Where.BOTH, "page down", "a page down"),
    OTHER_PANE(Group.MOVE, Where.BOTH, "other pane", "from the table to the output, and back"),
    OPEN(Group.MOVE, Where.TABLE, "open", "into the output, full screen"),
    BACK(Group.MOVE, Where.BOTH, "back", "back; at the table, drop marks, then the filter"),
    NEXT_NEWS(Group.MOVE, Where.BOTH, "news", "next task that ended or went quiet unseen"),

    FILTER(Group.FIND, Where.TABLE, "filter", "filter the table while you type"),
    SHOW_STATE(Group.FIND, Where.TABLE, "show state", "only one state, as the header counts them"),
    SHOW_ALL(Group.FIND, Where.TABLE, "show all", "all tasks: no filter"),
    SORT_LEFT(Group.FIND, Where.TABLE, "sort left", "sort by the column to the left"),
    SORT_RIGHT(Group.FIND, Where.TABLE, "sort", "sort by the column to the right"),
    REVERSE(Group.FIND, Where.TABLE, "reverse", "turn the order round"),
    SORT_ANEW(Group.FIND, Where.BOTH, "refresh", "sort anew, and draw everything again"),

    MARK(Group.ACT, Where.TABLE, "mark", "mark a task: acts then take all that are marked"),
    MARK_RANGE(Group.ACT, Where.TABLE, "range", "mark from here to where you go; again ends it"),
    CANCEL(Group.ACT, Where.BOTH, "cancel", "cancel: asks, and says how many"),
    SIGNAL(Group.ACT, Where.BOTH, "signal", "send a signal, from a menu"),
    RELAUNCH(Group.ACT, Where.BOTH, "relaunch", "launch the same again: asks"),
    NEW_TASK(Group.ACT, Where.TABLE, "new", "new task"),
    REMOVE(Group.ACT, Where.TABLE, "remove", "remove ended tasks: into the trash"),
    UNDO(Group.ACT, Where.TABLE, "undo", "bring back what was removed last"),
    PRUNE(Group.ACT, Where.TABLE, "prune", "prune: shows first which, why, and bytes"),

    HALF_DOWN(Group.OUTPUT, Where.BOTH, "half down", "scroll the output half a page down"),
    HALF_UP(Group.OUTPUT, Where.BOTH, "half up", "scroll the output half a page up"),
    LINE_DOWN(Group.OUTPUT, Where.BOTH, "line down", "scroll the output a line down"),
    LINE_UP(Group.OUTPUT, Where.BOTH, "line up", "scroll the output a line up"),
    LEFT(Group.OUTPUT, Where.BOTH, "left", "scroll the output sideways, when not wrapped"),
    RIGHT(Group.OUTPUT, Where.BOTH, "right", "and to the right"),
    SEARCH(Group.OUTPUT, Where.OUTPUT, "search", "search the output"),
    NEXT_MATCH(Group.OUTPUT, Where.OUTPUT, "next", "next match, downwards"),
    PREVIOUS_MATCH(Group.OUTPUT, Where.OUTPUT, "previous", "previous match, upwards"),
    FOLLOW(Group.OUTPUT, Where.BOTH, "follow", "follow the end of the output, or stop"),
    WRAP(Group.OUTPUT, Where.BOTH, "wrap", "wrap long lines, or cut them"),
    STAMPS(Group.OUTPUT, Where.BOTH, "times", "times of the lines, where known"),
    FULL(Group.OUTPUT, Where.BOTH, "full", "output full screen, or not"),
    COPY_LINE(
            Group.OUTPUT,
            Where.BOTH,
            "copy",
            "copy the row; in the output, the found or last line"),
    COPY_ID(Group.OUTPUT, Where.BOTH, "copy id", "copy the task's id"),
    EDITOR(Group.OUTPUT, Where.BOTH, "edit", "open the output in $EDITOR"),
    PAGER(Group.OUTPUT, Where.BOTH, "pager", "open the output in $PAGER"),

    COMMANDS(Group.PROGRAM, Where.BOTH, "commands", "all of this by name"),
    HELP(Group.PROGRAM, Where.BOTH, "help", "this help"),
    SUSPEND(Group.PROGRAM, Where.BOTH, "suspend", "suspend; fg comes back"),
    QUIT(Group.PROGRAM, Where.BOTH, "quit", "quit: never stops a task; in full screen, back");

    /** In the order of the help. */
    public static final List<Action> ALL = List.of(values());

    private final Group group;
    private final Where where;
    private final String title;
    private final String description;

    Action(Group group, Where where, String title, String description) {
        this.group = group;
        this.where = where;
        this.title = title;
        this.description = description;
    }

    /** What it belongs to in the help. */
    public enum Group {
        MOVE("Moving"),
        FIND("Filter and sort"),
        ACT("Tasks"),
        OUTPUT("Output"),
        PROGRAM("Program");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** Its heading. */
        public String title() {
            return title;
        }
    }

    /** In which pane its keys count. */
    public enum Where {
        TABLE,
        OUTPUT,
        BOTH;

        boolean holds(Model.Focus focus) {
            return switch (this) {
                case BOTH -> true;
                case TABLE -> focus == Model.Focus.TABLE;
                case OUTPUT -> focus == Model.Focus.OUTPUT;
            };
        }
    }

    /** What it belongs to. */
    public Group group() {
        return group;
    }

    /** Where its keys count. */
    public Where where() {
        return where;
    }

    /** A word or two. */
    public String title() {
        return title;
    }

    /** What it does, in a line. */
    public String description() {
        return description;
    }

    /** The labels of its keys, the one to show first. */
    public List<String> keys() {
        return Keyboard.keysOf(this);
    }
}
