package taskbg.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import taskbg.process.Engine.Held;
import taskbg.task.Evidence;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** A runner of this host that a relay passes our word on to; used by one thread. */
final class HeldRunner implements Held {
    /** Far longer than a relay needs; where setsid cannot fork, the relay stays all along. */
    private static final long A_MOMENT = 100;

    private final Platform platform;
    private final TaskId id;
    private final Process relay;
    private final Evidence evidence;
    private boolean told;

    HeldRunner(Platform platform, TaskId id, Process relay, Evidence evidence) {
        this.platform = platform;
        this.id = id;
        this.relay = relay;
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
        boolean alive = evidence.isOf(platform.start(evidence.pid()));
        try {
            write(alive ? word : Runner.DROP);
        } catch (IOException e) {
            alive = false;
        }
        if (!alive) {
            throw new Trouble("The runner of " + id + " died before it was told to start");
        }
    }

    private void write(String word) throws IOException {
        told = true;
        try (var pipe = relay.getOutputStream()) {
            pipe.write(word.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            relay.waitFor(A_MOMENT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
