package taskbg.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import taskbg.task.Evidence;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** The pipe that a queued runner makes, sleeps at, and removes when it has read the word. */
record Gate(Platform platform, TaskId id, Evidence evidence, Path path) {
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE = Duration.ofMillis(2).toNanos();

    /**
     * Gives the word, and sees that it is taken. A runner without a gate has gone through it, or
     * has yet to make it: then it still reads the pipe that it was started with.
     *
     * @return false if the runner is gone
     * @throws Trouble if the runner doesn't read the word
     */
    boolean open() {
        long end = System.nanoTime() + PATIENCE;
        while (runnerLives()) {
            boolean starting = platform.readsPipe(evidence.pid());
            // Opened for both ways a pipe opens at once, with or without a reader.
            try (var pipe =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS)) {
                pipe.write(ByteBuffer.wrap(Runner.GO.getBytes(StandardCharsets.US_ASCII)));
                return taken(end);
            } catch (NoSuchFileException e) {
                if (!starting) {
                    return runnerLives();
                }
                pause(end);
            } catch (IOException e) {
                throw new Trouble("Cannot open " + path + ": " + e.getMessage(), e);
            }
        }
        return false;
    }

    /** The pipe stays open meanwhile: closed by all, it would forget the word. */
    private boolean taken(long end) {
        while (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!runnerLives()) {
                return false;
            }
            pause(end);
        }
        return true;
    }

    private void pause(long end) {
        if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
            throw new Trouble(
                    "The runner of " + id + " (pid " + evidence.pid() + ") doesn't answer");
        }
        LockSupport.parkNanos(PAUSE);
    }

    private boolean runnerLives() {
        return evidence.isOf(platform.start(evidence.pid()));
    }
}
