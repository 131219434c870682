package taskbg.tui.state;

import java.util.ArrayList;

/** What the table shows, and in which order. */
final class Filtering {
    private Filtering() {}

    /** The table filtered by a text; outputs are searched where it asks for that. */
    static Step typed(Model model, String text) {
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
        return typed(model, "status:" + state.word());
    }

    static Step cleared(Model model) {
        return Step.to(model.with(model.table().with(Filter.NONE, model.now())));
    }

    static Step sorted(Model model, Sorting sorting) {
        return Step.to(model.with(model.table().sorted(sorting, model.now())));
    }

    static Step sortedAnew(Model model) {
        return sorted(model, model.table().sorting()).and(new Effect.Redraw());
    }
}
