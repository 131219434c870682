package taskbg.tui.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model after the directory was looked at, and after time has passed. */
final class TaskUpdates {
    /** Seconds after which outputs that grow are searched again for what a filter asks. */
    private static final long SEARCHED_EVERY = 5;

    private TaskUpdates() {}

    static Step ticked(Model model, Instant now) {
        var later = model.at(now).with(model.notice().at(now));
        var table = model.table();
        var rows = table.rows().at(now, table.filter());
        boolean changed = !rows.equals(table.rows());
        var aged = changed ? later.with(table.with(rows)) : later;
        var rested = rested(aged.with(aged.hand().seeing(changed)));
        boolean due =
                now.getEpochSecond() / SEARCHED_EVERY
                        > model.now().getEpochSecond() / SEARCHED_EVERY;
        return due ? Filter.searchedAgain(rested) : Step.to(rested);
    }

    /** Sorted anew while no hand is on the keys, and no dialog or range is open over the rows. */
    private static Model rested(Model model) {
        var table = model.table();
        var hand = model.hand();
        if (model.presence() == Model.Presence.UNKNOWN || !hand.rests(model.now())) {
            return model;
        }
        boolean still = model.dialog() instanceof Dialog.None && table.marks().anchor() == null;
        var settled = hand.awaited().isEmpty() ? model.with(hand.choosing()) : model;
        return still && hand.unsorted()
                ? settled.with(table.sortedAnew(model.now()))
                        .with(settled.hand().sorted(model.now()))
                : settled;
    }

    static Step tasksSeen(Model model, Message.TasksSeen message) {
        var before = model.table();
        boolean first = model.presence() != Model.Presence.THERE;
        var now = model.now();
        var rows =
                before.rows()
                        .without(message.gone())
                        .seen(message.seen(), before.filter(), before.sorting().order(now), now);
        var table = before.with(before.marks().without(message.gone())).with(rows);
        var pane = resized(model.output(), message);
        var hand = model.hand().seeing(!first && !message.seen().isEmpty());
        var seen = model.with(Model.Presence.THERE).with(table).with(pane).with(hand);
        return first ? Step.to(seen) : announced(model, message, seen);
    }

    private static OutputPane resized(OutputPane pane, Message.TasksSeen message) {
        for (var seen : message.seen()) {
            if (seen.entry().name().equals(pane.task()) && seen.outputBytes() > pane.size()) {
                return pane.sized(seen.outputBytes()).troubled("");
            }
        }
        return pane;
    }

    static Step directoryMissed(Model model) {
        var nothing = model.table().with(Marks.NONE).with(Rows.EMPTY);
        return Step.to(model.with(Model.Presence.MISSING).with(nothing));
    }

    static Step directoryFailed(Model model, Message.DirectoryFailed failed) {
        return Notice.failed(model, failed.sentence());
    }

    private static Step announced(Model before, Message.TasksSeen message, Model after) {
        var setting = before.setting();
        var effects = new ArrayList<Effect>();
        if (setting.bell() || setting.notifications()) {
            for (var seen : message.seen()) {
                var old = row(before, seen.entry().name());
                var row = row(after, seen.entry().name());
                if (old != null && row != null && hasJustEnded(old, row)) {
                    announce(row, setting, effects);
                }
            }
        }
        return new Step(after, effects);
    }

    private static boolean hasJustEnded(Row before, Row after) {
        return !before.seen().verdict().ended() && after.seen().verdict().ended() && !after.own();
    }

    private static void announce(Row row, MonitorOptions setting, List<Effect> effects) {
        var bell = new Effect.RingBell();
        if (setting.bell() && !effects.contains(bell)) {
            effects.add(bell);
        }
        var task = row.task();
        if (setting.notifications() && task != null) {
            effects.add(new Effect.Notify(row.label() + ": " + task.status().word()));
        }
    }

    private static @Nullable Row row(Model model, String name) {
        var place = model.table().rows().places().get(name);
        return place == null ? null : model.table().rows().all().get(place);
    }
}
