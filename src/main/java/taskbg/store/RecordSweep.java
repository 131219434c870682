package taskbg.store;

import java.util.ArrayList;
import java.util.List;

/** Reads many records, on several threads where there are enough of them to pay. */
final class RecordSweep {
    private static final int WORTH_A_THREAD = 200;

    private RecordSweep() {}

    static List<StoredRecord> read(TaskFolder folder, List<String> names) {
        int count =
                Math.min(
                        Runtime.getRuntime().availableProcessors(),
                        1 + names.size() / WORTH_A_THREAD);
        var parts = new ArrayList<Part>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) names.size() * i / count);
            int to = (int) ((long) names.size() * (i + 1) / count);
            parts.add(new Part(folder, names.subList(from, to)));
        }
        for (var part : parts.subList(1, count)) {
            threads.add(Thread.ofPlatform().name("read records").start(part));
        }
        parts.getFirst().run();
        for (var thread : threads) {
            await(thread);
        }
        var all = new ArrayList<StoredRecord>(names.size());
        for (var part : parts) {
            all.addAll(part.read);
        }
        return all;
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A run of names read by one thread. */
    private static final class Part implements Runnable {
        private final TaskFolder folder;
        private final List<String> names;

        /** Written by the one thread that runs this; read by others after that has ended. */
        private final List<StoredRecord> read = new ArrayList<>();

        Part(TaskFolder folder, List<String> names) {
            this.folder = folder;
            this.names = names;
        }

        @Override
        public void run() {
            var reader = folder.reader();
            for (var name : names) {
                var stored = reader.named(name);
                if (stored != null) {
                    read.add(stored);
                }
            }
        }
    }
}
