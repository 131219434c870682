package taskbg.process;

import java.util.List;

/** How an attempt to stop a task went. */
public sealed interface Stopped {
    /** Nothing of the task is alive. */
    record Gone() implements Stopped {}

    /** These could not be stopped. */
    record Left(List<Survivor> survivors) implements Stopped {
        public Left {
            survivors = List.copyOf(survivors);
        }
    }

    /** The task runs, or ran, where this host cannot reach. */
    record Elsewhere(String host) implements Stopped {}

    /** A process that lives on; {@code why} completes "it …". */
    record Survivor(long pid, String name, String why) {}
}
