package taskbg.tui;

import java.util.function.LongSupplier;

/**
 * Has the heap collected when it has grown. The JVM's serial collector lets the old generation grow
 * up to a quarter of the machine's memory before it looks what of it is still in use. One thread.
 */
final class HeapTrim {
    private final LongSupplier heap;
    private final Runnable collect;
    private long kept;

    /**
     * @param heap the bytes that the heap takes of the machine
     * @param collect gives back what is not in use
     */
    HeapTrim(LongSupplier heap, Runnable collect) {
        this.heap = heap;
        this.collect = collect;
        this.kept = heap.getAsLong();
    }

    static HeapTrim ofThisProcess() {
        return new HeapTrim(Runtime.getRuntime()::totalMemory, System::gc);
    }

    /** Looks whether it has grown by a quarter since the last time: costs next to nothing. */
    void look() {
        if (heap.getAsLong() > kept + kept / 4) {
            collect.run();
            kept = heap.getAsLong();
        }
    }
}
