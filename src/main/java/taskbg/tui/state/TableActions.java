package taskbg.tui.state;

import static taskbg.tui.state.Action.Group.FIND;

import java.util.List;

/** The actions that choose which rows the table shows, and in which order. */
final class TableActions {
    static final Action FILTER =
            FIND.inTable("/", "filter", "filter the table while you type")
                    .does(FilterPrompt::opened);

    static final Action SHOW_STATE =
            FIND.inTable(
                            "1 2 3 4 5 6 7 8 9",
                            "show state",
                            "only one state, as the header counts them")
                    .does(FilterPrompt::opened);

    static final Action SHOW_ALL =
            FIND.inTable("0", "show all", "all tasks: no filter")
                    .needs(Needs::filter)
                    .does(Filter::cleared);

    static final Action SORT_LEFT =
            FIND.inTable("<", "sort left", "sort by the column to the left")
                    .does(model -> Sorting.by(model, model.table().sorting().moved(-1)));

    static final Action SORT_RIGHT =
            FIND.inTable(">", "sort", "sort by the column to the right")
                    .does(model -> Sorting.by(model, model.table().sorting().moved(1)));

    static final Action REVERSE =
            FIND.inTable("I", "reverse", "turn the order round")
                    .does(model -> Sorting.by(model, model.table().sorting().turned()));

    static final Action SORT_ANEW =
            FIND.anywhere("Ctrl-l F5", "refresh", "sort anew, and draw everything again")
                    .does(
                            model ->
                                    Sorting.by(model, model.table().sorting())
                                            .and(new Effect.Redraw()));

    static final List<Action> ALL =
            List.of(FILTER, SHOW_STATE, SHOW_ALL, SORT_LEFT, SORT_RIGHT, REVERSE, SORT_ANEW);

    private TableActions() {}
}
