package taskbg.store;

import taskbg.task.Trouble;

/** That no record has the id asked for. */
public final class UnknownTask extends Trouble {
    private static final long serialVersionUID = 1L;

    public UnknownTask(String id) {
        super("Task not found: " + id);
    }
}
