package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Corpus;
import taskbg.fuzz.Subject;
import taskbg.task.Entry;
import taskbg.task.Status;
import taskbg.task.Task;

/** Records: what can be read is written so that it means the same, and goes on keeping all keys. */
public final class RecordSubject implements Subject {
    private final RecordTime times = new RecordTime(() -> Records.ZONE);

    @Override
    public String name() {
        return "records";
    }

    @Override
    public int share() {
        return 14;
    }

    @Override
    public List<byte[]> samples() {
        var samples = Corpus.of("records", "");
        var ours = Records.running(Records.ID.value());
        samples.add(StoredRecord.of(ours).bytes());
        samples.add(StoredRecord.of(ours).with(Records.completed(ours)).bytes());
        return samples;
    }

    @Override
    public List<String> words() {
        return List.of(
                ("{│}│[│]│:│,│\"│\\│null│true│0│-1│1e400│NaN│1.5│\"\"│[]│{}│\"k\": │"
                                + "\"\\ud800\"│\"k\\udfff\": 1, │\\u0000│é│🚀│\"taskBg\": {│\"process\": │"
                                + "\"exit\": {\"code\": 1, \"at\": │\"at\": │\"soon\"│\"stop\": │"
                                + "\"order\": │\"autonomy\": \"low\"│\"2026-11-22T12:05:09.123456+00:00\"│"
                                + "\"2026-11-22T12:05:09\"│\"0001-01-01\"│running│completed│error│"
                                + "cancelled│queued│\"progress\": {│\n  ")
                        .split("│"));
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        var stored = StoredRecord.read(input, Records.ID.value(), times);
        if (stored.entry() instanceof Entry.Known(Task task)) {
            assertReadBack(stored);
            assertReadBack(stored.with(Records.completed(task)));
            assertReadBack(stored.with(task.corrected(failed())));
        }
    }

    private static Status.Ended failed() {
        return new Status.Failed(Records.END, "no\u001B", null, null);
    }

    private void assertReadBack(StoredRecord stored) {
        byte[] bytes = stored.bytes();
        var again = StoredRecord.read(bytes, Records.ID.value(), times);
        assertEquals(stored.known(), again.known());
        assertArrayEquals(bytes, again.bytes());
    }
}
