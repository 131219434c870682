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
        var workers = new ArrayList<Worker<List<StoredRecord>>>();
        for (int i = 1; i < count; i++) {
            var part = part(names, i, count);
            workers.add(Worker.start("read records", () -> readAll(folder, part)));
        }
        var all = readAll(folder, part(names, 0, count));
        for (var worker : workers) {
            all.addAll(worker.result());
        }
        return all;
    }

    private static List<String> part(List<String> names, int index, int count) {
        int from = (int) ((long) names.size() * index / count);
        int to = (int) ((long) names.size() * (index + 1) / count);
        return names.subList(from, to);
    }

    private static List<StoredRecord> readAll(TaskFolder folder, List<String> names) {
        var reader = folder.reader();
        var read = new ArrayList<StoredRecord>(names.size());
        for (var name : names) {
            var stored = reader.named(name);
            if (stored != null) {
                read.add(stored);
            }
        }
        return read;
    }
}
