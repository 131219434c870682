package taskbg.actions;

import taskbg.store.Trash;
import taskbg.task.Entry;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Puts ended tasks into the trash and takes them out again. */
public final class Remove {
    private final Site site;
    private final Trash trash;

    public Remove(Site site) {
        this.site = site;
        this.trash = new Trash(site.folder());
    }

    /**
     * Removes a task that has ended, or a record that cannot be read.
     *
     * @param name the stem of its record
     * @throws Trouble where it has not ended
     */
    public void run(String name) {
        site.folder()
                .exclusively(
                        () -> {
                            requireOver(name);
                            trash.remove(name);
                            return name;
                        });
        trash.expire(site.now());
    }

    /** Takes back what was removed. */
    public void undo(String name) {
        trash.restore(name);
    }

    private void requireOver(String name) {
        if (!TaskId.isValid(name)) {
            throw new Trouble("Not a task id: " + name);
        }
        var stored = site.folder().read(new TaskId(name));
        if (stored.entry() instanceof Entry.Known known && !known.task().ended()) {
            throw new Trouble("Task " + name + " has not ended: cancel it first.");
        }
    }
}
