package taskbg.task;

/** What stands in the directory under one name: a task, or a record that cannot be read as one. */
public sealed interface Entry {
    /** The stem of the record's file name. */
    String name();

    /** A record that was understood. */
    record Known(Task task) implements Entry {
        @Override
        public String name() {
            return task.id().value();
        }
    }

    /** A record that was not; {@code why} is one sentence. Nothing ever overwrites its file. */
    record Unreadable(String name, String why) implements Entry {}
}
