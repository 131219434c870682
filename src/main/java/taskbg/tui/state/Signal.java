package taskbg.tui.state;

/** A signal that can be sent to a task's processes. */
public enum Signal {
    TERM("please end"),
    INT("as Ctrl-c does"),
    HUP("the terminal is gone"),
    QUIT("end, with a core dump"),
    KILL("end at once, unasked"),
    STOP("pause"),
    CONT("go on after a pause"),
    USR1("the program's own"),
    USR2("the program's own");

    private final String meaning;

    Signal(String meaning) {
        this.meaning = meaning;
    }

    /** Whether it ends most programs. */
    boolean ends() {
        return switch (this) {
            case TERM, INT, HUP, QUIT, KILL -> true;
            case STOP, CONT, USR1, USR2 -> false;
        };
    }

    /** What it means to most programs. */
    public String meaning() {
        return meaning;
    }
}
