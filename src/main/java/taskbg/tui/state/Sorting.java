package taskbg.tui.state;

import java.time.Instant;
import java.util.Comparator;

/** By which column the table is sorted, and which way round. */
public record Sorting(TableColumn column, boolean reversed) {
    /** What matters first. */
    static final Sorting BY_URGENCY = new Sorting(TableColumn.STATE, false);

    Comparator<Row> order(Instant now) {
        return reversed ? column.order(now).reversed() : column.order(now);
    }

    static Step by(Model model, Sorting sorting) {
        return Step.to(model.with(model.table().sorted(sorting, model.now())));
    }

    /** The column so many further to the right, around the end. */
    Sorting moved(int columns) {
        var order = TableColumn.ORDER;
        int next = Math.floorMod(order.indexOf(column) + columns, order.size());
        return new Sorting(order.get(next), false);
    }

    Sorting turned() {
        return new Sorting(column, !reversed);
    }

    /** What a click on a column's title makes of it. */
    Sorting clicked(TableColumn clicked) {
        return clicked == column ? turned() : new Sorting(clicked, false);
    }
}
