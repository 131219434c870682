package taskbg.tui.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taskbg.task.Observed;
import taskbg.task.Query;
import taskbg.task.Trouble;
import taskbg.task.Verdict;

/**
 * Which rows the table shows.
 *
 * @param text as it was typed
 * @param query what of the text can be understood, up to the first term that cannot
 * @param trouble what is wrong with the text now; empty if nothing
 * @param outputs for each text that outputs were searched for, the names of the tasks that have it
 */
public record Filter(String text, Query query, String trouble, Map<String, Set<String>> outputs) {
    /** Shows every row. */
    static final Filter NONE = new Filter("", Query.ALL, "", Map.of());

    public Filter {
        outputs = Map.copyOf(outputs);
    }

    /** The filter for a text; while its last term is not whole, rows are those of the others. */
    Filter typed(String typed) {
        try {
            return new Filter(typed, Query.of(typed), "", outputs);
        } catch (Trouble trouble) {
            return new Filter(typed, Query.begun(typed), trouble.sentence(), outputs);
        }
    }

    /** The filter with what one more search found; what an output held once, it holds. */
    Filter found(String searched, Set<String> names) {
        var all = new HashMap<>(outputs);
        var found = new HashSet<>(names);
        found.addAll(all.getOrDefault(searched, Set.of()));
        all.put(searched, Set.copyOf(found));
        return new Filter(text, query, trouble, all);
    }

    /** The texts of the query that no output was searched for yet. */
    List<String> unsearched() {
        return query.outputTexts().stream().filter(text -> !outputs.containsKey(text)).toList();
    }

    /** Whether what outputs hold is still being found out. */
    public boolean isSearching() {
        return !unsearched().isEmpty();
    }

    /** The tasks at work whose output did not hold a text when it was searched. */
    Set<String> toSearchAgain(String searched, List<Row> rows) {
        var names = new HashSet<String>();
        var found = outputs.get(searched);
        for (var row : rows) {
            boolean mayHold = row.seen().verdict() instanceof Verdict.Active;
            if (mayHold && found != null && !found.contains(row.name())) {
                names.add(row.name());
            }
        }
        return names;
    }

    boolean lets(Observed seen, Instant now) {
        return query.matches(seen, now, this::outputHolds);
    }

    private boolean outputHolds(String name, String searched) {
        return outputs.getOrDefault(searched, Set.of()).contains(name);
    }

    /** Whether it may hide something. */
    public boolean isOn() {
        return !query.terms().isEmpty() || !text.isBlank();
    }

    /** The table filtered by a text; outputs are searched where it asks for that. */
    static Step set(Model model, String text) {
        var table = model.table();
        var filter = table.filter().typed(text);
        var filtered = model.with(table.with(filter, model.now()));
        var effects = new ArrayList<Effect>();
        for (var searched : filter.unsearched()) {
            effects.add(new Effect.SearchOutputs(searched, table.rows().places().keySet()));
        }
        return new Step(filtered, effects);
    }

    static Step outputsSearched(Model model, Message.OutputsSearched searched) {
        var table = model.table();
        var filter = table.filter().found(searched.text(), searched.names());
        return Step.to(model.with(table.with(filter, model.now())));
    }

    /** What tasks at work have written since may hold what the filter asks for. */
    static Step searchedAgain(Model model) {
        var filter = model.table().filter();
        var effects = new ArrayList<Effect>();
        for (var text : filter.query().outputTexts()) {
            var names = filter.toSearchAgain(text, model.table().rows().all());
            if (!names.isEmpty()) {
                effects.add(new Effect.SearchOutputs(text, names));
            }
        }
        return new Step(model, effects);
    }

    /** Only the tasks of the state with this number in the header, counted from 1. */
    static Step byCount(Model model, int number) {
        var state = Tally.COUNTED.get(number - 1);
        return set(model, "status:" + state.word());
    }

    /** Shows all tasks. */
    static Step cleared(Model model) {
        return Step.to(model.with(model.table().with(NONE, model.now())));
    }
}
