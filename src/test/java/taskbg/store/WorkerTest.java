package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import taskbg.task.Trouble;

class WorkerTest {
    @Test
    void what_a_worker_finds_is_its_result() {
        assertEquals(
                "worker", Worker.start("worker", () -> Thread.currentThread().getName()).result());
    }

    @Test
    void what_stops_a_worker_stops_who_waits_for_it() {
        var trouble = new Trouble("no");
        var error = new OutOfMemoryError("full");
        assertEquals(trouble, assertThrows(Trouble.class, () -> failing(trouble).result()));
        assertEquals(error, assertThrows(Error.class, () -> failing(error).result()));
    }

    private static Worker<Integer> failing(Throwable cause) {
        return Worker.start(
                "worker",
                () -> {
                    if (cause instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) cause;
                });
    }

    @Test
    void an_interrupt_waits_for_the_result() {
        var go = new CountDownLatch(1);
        var worker =
                Worker.start(
                        "worker",
                        () -> {
                            go.await();
                            return 7;
                        });
        Thread.currentThread().interrupt();
        go.countDown();
        assertEquals(7, worker.result());
        assertTrue(Thread.interrupted());
    }
}
