package taskbg.command;

import taskbg.task.Trouble;

/** That other users could interfere in the directory of tasks, and nobody said to trust them. */
final class UntrustedDirectory extends Trouble {
    private static final long serialVersionUID = 1L;

    /**
     * @param objection why, and how that can be changed
     */
    UntrustedDirectory(String objection) {
        super(
                objection
                        + ", or use another directory (--dir); "
                        + TaskDirectory.TRUSTING
                        + " takes it as it is.");
    }
}
