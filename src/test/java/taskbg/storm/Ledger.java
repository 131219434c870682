package taskbg.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import taskbg.json.JsonObject;

/** What verbs of the storm were asked and answered, and what must hold of the records by that. */
final class Ledger {
    /** What a verb does to a task. */
    enum Act {
        LAUNCH,
        COMPLETE,
        CANCEL,
        PRUNE,
        HOOK
    }

    /**
     * One act on one task.
     *
     * @param text the result that it was to write
     * @param from when it began, as {@link System#nanoTime}
     * @param to when it had ended, or was killed
     * @param answered whether it said that it was done
     */
    record Deed(Act act, String id, String text, long from, long to, boolean answered) {}

    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();

    void add(Deed deed) {
        deeds.add(deed);
    }

    long answered(Act act) {
        return deeds.stream().filter(deed -> deed.act() == act && deed.answered()).count();
    }

    /** The tasks that an answered act of this kind must have ended for good. */
    List<String> stopped() {
        return deeds.stream()
                .filter(deed -> deed.answered())
                .filter(deed -> deed.act() == Act.CANCEL || deed.act() == Act.PRUNE)
                .map(Deed::id)
                .toList();
    }

    /** A sentence for each answered act that the records, by id, know nothing of. */
    List<String> lost(Map<String, JsonObject> records) {
        var lost = new ArrayList<String>();
        for (var deed : deeds) {
            var record = records.get(deed.id());
            if (deed.answered() && (record == null || !holds(deed, record))) {
                lost.add(deed + " but: " + (record == null ? "no record" : end(record)));
            }
        }
        return lost;
    }

    private static String end(JsonObject record) {
        return record.text("status") + ", " + record.text("result") + ", " + record.text("error");
    }

    private boolean holds(Deed deed, JsonObject record) {
        var status = record.text("status", "");
        return switch (deed.act()) {
            case LAUNCH -> true;
            case HOOK -> true;
            case COMPLETE -> holdsLatest(record);
            case CANCEL -> status.equals("cancelled") || isCorrected(deed.id(), record);
            case PRUNE ->
                    record.text("error", "").startsWith("Task ") && status.equals("error")
                            || isCorrected(deed.id(), record);
        };
    }

    /** Complete is the one verb that may correct an end, even where it was killed after that. */
    private boolean isCorrected(String id, JsonObject record) {
        return deeds.stream().anyMatch(deed -> isWriterOf(deed, id, record));
    }

    private static boolean isWriterOf(Deed deed, String id, JsonObject record) {
        return deed.act() == Act.COMPLETE
                && deed.id().equals(id)
                && record.text("status", "").equals("completed")
                && deed.text().equals(record.text("result"));
    }

    /** Whether the result is of a complete after whose end no other began that was answered. */
    private boolean holdsLatest(JsonObject record) {
        var id = record.text("id", "");
        return deeds.stream()
                .filter(deed -> isWriterOf(deed, id, record))
                .anyMatch(
                        writer ->
                                deeds.stream()
                                        .noneMatch(
                                                later ->
                                                        later.act() == Act.COMPLETE
                                                                && later.id().equals(id)
                                                                && later.answered()
                                                                && later.from() > writer.to()));
    }
}
