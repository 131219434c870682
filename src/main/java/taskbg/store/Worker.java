package taskbg.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A thread that works for another, which gets the result or the failure. */
final class Worker<T> {
    private final FutureTask<T> task;

    private Worker(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins the work, which throws no checked exception. */
    static <T> Worker<T> start(String name, Callable<T> work) {
        var task = new FutureTask<T>(work);
        Thread.ofPlatform().name(name).daemon().start(task);
        return new Worker<>(task);
    }

    /** What came of the work, once it is done; an interrupt is kept for later. */
    T result() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failure(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
