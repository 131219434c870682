package taskbg.task;

/** A signal that can be sent to a task's processes, in the order of the monitor's menu. */
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

    /** Whether a process that has no way of its own with it ends by it. */
    public boolean ends() {
        return switch (this) {
            case TERM, KILL, INT, HUP, QUIT, USR1, USR2 -> true;
            case STOP, CONT -> false;
        };
    }

    /** Whether it is sent in order to end a program. */
    public boolean isMeantToEnd() {
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
