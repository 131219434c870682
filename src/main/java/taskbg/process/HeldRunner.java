package taskbg.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import taskbg.task.Evidence;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** A runner of this host that reads its word from our pipe; used by one thread. */
final class HeldRunner implements Held {
    private final TaskId id;
    private final Process process;
    private final Evidence evidence;
    private boolean told;

    HeldRunner(TaskId id, Process process, Evidence evidence) {
        this.id = id;
        this.process = process;
        this.evidence = evidence;
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public void release() {
        tell(Runner.GO);
    }

    @Override
    public void queue() {
        tell(Runner.WAIT);
    }

    @Override
    public void close() {
        if (told) {
            return;
        }
        try {
            write(Runner.DROP);
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
        }
    }

    private void tell(String word) {
        if (told) {
            throw new IllegalStateException("the runner of " + id + " was told already");
        }
        try {
            write(word);
        } catch (IOException e) {
            throw new Trouble("The runner of " + id + " died before it was told to start", e);
        }
    }

    private void write(String word) throws IOException {
        told = true;
        try (var pipe = process.getOutputStream()) {
            pipe.write(word.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
