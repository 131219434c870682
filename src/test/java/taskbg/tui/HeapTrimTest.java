package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** When the heap is collected. */
class HeapTrimTest {
    private long heap = 100;
    private int collected;

    private final HeapTrim thrift =
            new HeapTrim(
                    () -> heap,
                    () -> {
                        collected++;
                        heap -= 20;
                    });

    @Test
    void a_heap_that_keeps_its_size_is_left_alone() {
        heap = 125;
        thrift.look();
        assertEquals(0, collected);
    }

    @Test
    void one_that_has_grown_is_collected_once() {
        heap = 220;
        thrift.look();
        thrift.look();
        assertEquals(1, collected);
        heap = 250;
        thrift.look();
        assertEquals(1, collected);
        heap = 251;
        thrift.look();
        assertEquals(2, collected);
    }
}
