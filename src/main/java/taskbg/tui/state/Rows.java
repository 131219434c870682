package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taskbg.task.Observed;
import taskbg.task.Verdict;

/**
 * All entries of the directory in the order of the table.
 *
 * @param places for each name its index in {@code all}; shared by all states with the same order
 */
public record Rows(List<Row> all, Map<String, Integer> places) {
    static final Rows EMPTY = new Rows(List.of(), Map.of());

    public Rows {
        all = List.copyOf(all);
        places = Map.copyOf(places);
    }

    private static Rows of(List<Row> all) {
        var places = HashMap.<String, Integer>newHashMap(all.size());
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).name(), i);
        }
        return new Rows(all, places);
    }

    /** These rows as one now sees them; what is new comes in where {@code order} puts it. */
    Rows seen(List<Observed> seen, Filter filter, Comparator<Row> order, Instant now) {
        var changed = new ArrayList<>(all);
        var added = new HashMap<String, Row>();
        for (var one : seen) {
            var place = places.get(one.entry().name());
            if (place == null) {
                boolean stuck = Urgency.of(one, now) == Urgency.LOOK;
                var row = Row.first(one, stuck, now).shown(filter.lets(one, now));
                added.put(row.name(), row);
            } else {
                var row = changed.get(place).seenAgain(one, now);
                changed.set(place, row.shown(filter.lets(one, now)));
            }
        }
        return added.isEmpty()
                ? new Rows(changed, places)
                : of(merged(changed, added.values().stream().sorted(order).toList(), order));
    }

    private static List<Row> merged(List<Row> rows, List<Row> added, Comparator<Row> order) {
        var merged = new ArrayList<Row>(rows.size() + added.size());
        int next = 0;
        for (var row : rows) {
            while (next < added.size() && order.compare(added.get(next), row) < 0) {
                merged.add(added.get(next));
                next++;
            }
            merged.add(row);
        }
        merged.addAll(added.subList(next, added.size()));
        return merged;
    }

    Rows without(Set<String> gone) {
        var left = new ArrayList<Row>(all.size());
        for (var row : all) {
            if (!gone.contains(row.name())) {
                left.add(row);
            }
        }
        return left.size() == all.size() ? this : of(left);
    }

    Rows sorted(Comparator<Row> order) {
        return of(all.stream().sorted(order).toList());
    }

    Rows filtered(Filter filter, Instant now) {
        return new Rows(
                all.stream().map(row -> row.shown(filter.lets(row.seen(), now))).toList(), places);
    }

    /** These rows at a later moment: what gave no sign for long is quiet now. */
    Rows at(Instant now, Filter filter) {
        boolean timed = filter.query().dependsOnTime();
        var aged = new ArrayList<Row>(all.size());
        boolean changed = false;
        for (var row : all) {
            boolean hushed = isHushed(row.seen(), now);
            var older = hushed ? row.seenAgain(hushed(row.seen(), now), now) : row;
            older = timed || hushed ? older.shown(filter.lets(older.seen(), now)) : older;
            changed |= hushed || older.shown() != row.shown();
            aged.add(older);
        }
        return changed ? new Rows(aged, places) : this;
    }

    private static boolean isHushed(Observed seen, Instant now) {
        return seen.verdict() instanceof Verdict.Active
                && silence(seen, now).compareTo(Verdict.QUIET_AFTER) >= 0;
    }

    private static Observed hushed(Observed seen, Instant now) {
        var quiet = new Verdict.Quiet(silence(seen, now));
        return new Observed(seen.entry(), quiet, seen.outputBytes(), seen.lastSign());
    }

    private static Duration silence(Observed seen, Instant now) {
        return Duration.between(seen.lastSign(), now);
    }

    /** The row at a place with its mark taken off. */
    Rows lookedAt(String name) {
        var place = places.get(name);
        if (place == null || !all.get(place).news()) {
            return this;
        }
        var changed = new ArrayList<>(all);
        changed.set(place, all.get(place).lookedAt());
        return new Rows(changed, places);
    }

    /** These rows, of which some are being ended by the person. */
    Rows owned(List<String> names) {
        var changed = new ArrayList<>(all);
        for (var name : names) {
            var place = places.get(name);
            if (place != null) {
                changed.set(place, changed.get(place).owned());
            }
        }
        return new Rows(changed, places);
    }

    boolean isSorted(Comparator<Row> order) {
        for (int i = 1; i < all.size(); i++) {
            if (order.compare(all.get(i - 1), all.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    List<Row> shown() {
        var shown = new ArrayList<Row>(all.size());
        for (var row : all) {
            if (row.shown()) {
                shown.add(row);
            }
        }
        return shown;
    }
}
