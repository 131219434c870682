package taskbg.tui.state;

import java.util.List;

/**
 * All that a key can do, with its keys: those that work where it says, then those that do it in the
 * output only, as fingers know them from less. This list feeds the keyboard, the key bar, the help,
 * the command palette and the README's table of keys.
 */
public enum Action {
    UP(Group.MOVE, Where.BOTH, "Up k", "up", "up a row; in the output, scroll up"),
    DOWN(Group.MOVE, Where.BOTH, "Down j", "down", "down a row; in the output, scroll down"),
    FIRST(Group.MOVE, Where.BOTH, "g Home", "first", "first row; in the output, its start"),
    LAST(
            Group.MOVE,
            Where.BOTH,
            "G End",
            "last",
            "last row; in the output, its end, and follow it"),
    PAGE_UP(Group.MOVE, Where.BOTH, "PgUp Ctrl-b", "b", "page up", "a page up"),
    PAGE_DOWN(Group.MOVE, Where.BOTH, "PgDn Ctrl-f", "Space", "page down", "a page down"),
    OTHER_PANE(
            Group.MOVE,
            Where.BOTH,
            "Tab Shift-Tab",
            "other pane",
            "from the table to the output, and back"),
    OPEN(Group.MOVE, Where.TABLE, "Enter", "open", "into the output, full screen"),
    BACK(Group.MOVE, Where.BOTH, "Esc", "back", "back; at the table, drop marks, then the filter"),
    NEXT_NEWS(Group.MOVE, Where.BOTH, "!", "news", "next task that ended or went quiet unseen"),

    FILTER(Group.FIND, Where.TABLE, "/", "filter", "filter the table while you type"),
    SHOW_STATE(
            Group.FIND,
            Where.TABLE,
            "1 2 3 4 5 6 7 8 9",
            "show state",
            "only one state, as the header counts them"),
    SHOW_ALL(Group.FIND, Where.TABLE, "0", "show all", "all tasks: no filter"),
    SORT_LEFT(Group.FIND, Where.TABLE, "<", "sort left", "sort by the column to the left"),
    SORT_RIGHT(Group.FIND, Where.TABLE, ">", "sort", "sort by the column to the right"),
    REVERSE(Group.FIND, Where.TABLE, "I", "reverse", "turn the order round"),
    SORT_ANEW(
            Group.FIND, Where.BOTH, "Ctrl-l F5", "refresh", "sort anew, and draw everything again"),

    MARK(
            Group.ACT,
            Where.TABLE,
            "Space",
            "mark",
            "mark a task: acts then take all marked ones in sight"),
    MARK_RANGE(
            Group.ACT, Where.TABLE, "v", "range", "mark from here to where you go; again ends it"),
    DETAILS(
            Group.ACT,
            Where.BOTH,
            "i",
            "details",
            "all that is known of the task: error, session, prompt"),
    CANCEL(Group.ACT, Where.BOTH, "x", "cancel", "cancel: asks, and says how many"),
    SIGNAL(Group.ACT, Where.BOTH, "X", "signal", "send a signal, from a menu"),
    RELAUNCH(Group.ACT, Where.BOTH, "r", "relaunch", "launch the same again: asks"),
    NEW_TASK(Group.ACT, Where.TABLE, "n", "new", "new task"),
    REMOVE(Group.ACT, Where.TABLE, "d", "remove", "remove ended tasks: into the trash, for a week"),
    UNDO(Group.ACT, Where.TABLE, "u", "undo", "bring back what was removed last, then before that"),
    PRUNE(Group.ACT, Where.TABLE, "D", "prune", "prune: shows first which, and why"),

    HALF_DOWN(
            Group.OUTPUT,
            Where.BOTH,
            "Ctrl-d",
            "d",
            "half down",
            "scroll the output half a page down"),
    HALF_UP(Group.OUTPUT, Where.BOTH, "Ctrl-u", "u", "half up", "scroll the output half a page up"),
    LINE_DOWN(Group.OUTPUT, Where.BOTH, "J", "line down", "scroll the output a line down"),
    LINE_UP(Group.OUTPUT, Where.BOTH, "K", "line up", "scroll the output a line up"),
    LEFT(
            Group.OUTPUT,
            Where.BOTH,
            "Left h",
            "left",
            "scroll the output sideways, when not wrapped"),
    RIGHT(Group.OUTPUT, Where.BOTH, "Right l", "right", "and to the right"),
    SEARCH(Group.OUTPUT, Where.OUTPUT, "/", "search", "search the output"),
    NEXT_MATCH(Group.OUTPUT, Where.OUTPUT, "n", "next", "next match, downwards"),
    PREVIOUS_MATCH(Group.OUTPUT, Where.OUTPUT, "N", "previous", "previous match, upwards"),
    FOLLOW(Group.OUTPUT, Where.BOTH, "f", "follow", "follow the end of the output, or stop"),
    WRAP(Group.OUTPUT, Where.BOTH, "w", "wrap", "wrap long lines, or cut them"),
    STAMPS(Group.OUTPUT, Where.BOTH, "t", "times", "times of the lines, where known"),
    FULL(Group.OUTPUT, Where.BOTH, "z", "full", "output full screen, or not"),
    COPY_LINE(
            Group.OUTPUT,
            Where.BOTH,
            "y",
            "copy",
            "copy the row; in the output, the found or last line"),
    COPY_ID(Group.OUTPUT, Where.BOTH, "Y", "copy id", "copy the task's id"),
    EDITOR(Group.OUTPUT, Where.BOTH, "e", "edit", "a copy of the output in $EDITOR"),
    PAGER(Group.OUTPUT, Where.BOTH, "o", "pager", "a copy of the output in $PAGER"),
    RAW_EDITOR(Group.OUTPUT, Where.BOTH, "E", "edit raw", "its bytes, not its words, in $EDITOR"),
    RAW_PAGER(Group.OUTPUT, Where.BOTH, "O", "pager raw", "its bytes, not its words, in $PAGER"),

    COMMANDS(Group.PROGRAM, Where.BOTH, ":", "commands", "all of this by name"),
    HELP(Group.PROGRAM, Where.BOTH, "? F1", "help", "this help"),
    SUSPEND(Group.PROGRAM, Where.BOTH, "Ctrl-z", "suspend", "suspend; fg comes back"),
    QUIT(
            Group.PROGRAM,
            Where.BOTH,
            "q Ctrl-c",
            "quit",
            "quit: never stops a task; in full screen, back");

    /** In the order of the help. */
    public static final List<Action> ALL = List.of(values());

    private final Group group;
    private final Where where;
    private final String keys;
    private final String outputKeys;
    private final String title;
    private final String description;

    Action(Group group, Where where, String keys, String title, String description) {
        this(group, where, keys, "", title, description);
    }

    Action(
            Group group,
            Where where,
            String keys,
            String outputKeys,
            String title,
            String description) {
        this.group = group;
        this.where = where;
        this.keys = keys;
        this.outputKeys = outputKeys;
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
        return List.of((keys + " " + outputKeys).strip().split(" "));
    }

    /** The labels of the keys that do it in a pane. */
    List<String> keys(Model.Focus focus) {
        if (!where.holds(focus)) {
            return List.of();
        }
        return focus == Model.Focus.OUTPUT ? keys() : List.of(keys.split(" "));
    }
}
