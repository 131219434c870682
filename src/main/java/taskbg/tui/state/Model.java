package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taskbg.task.StateWord;

/**
 * All that the monitor knows at one moment; what is drawn follows from it alone.
 *
 * @param size the terminal's, in columns and rows
 * @param full whether the output has the whole screen
 * @param draft the form of a task that is not launched yet
 * @param trash what is on its way into the trash or out of it
 * @param hand what was done at the keys
 * @param title the window's title as it was last set
 */
public record Model(
        MonitorOptions setting,
        Size size,
        Instant now,
        Presence presence,
        Table table,
        OutputPane output,
        Focus focus,
        boolean full,
        Dialog dialog,
        Notice notice,
        Form draft,
        TrashWork trash,
        UserActivity hand,
        String title) {
    /** What the terminal's window measures. */
    public record Size(int columns, int rows) {}

    /** Which pane the keys go to. */
    public enum Focus {
        TABLE,
        OUTPUT
    }

    /** What is known of the directory of the tasks. */
    public enum Presence {
        /** It has not been looked at yet. */
        UNKNOWN,
        MISSING,
        THERE
    }

    /** The monitor before anything was seen. */
    public static Model opening(MonitorOptions setting, Size size, Instant now) {
        return new Model(
                setting,
                size,
                now,
                Presence.UNKNOWN,
                Table.EMPTY,
                OutputPane.NONE,
                Focus.TABLE,
                false,
                new Dialog.None(),
                Notice.NONE,
                Form.empty(setting.workingDirectory()),
                TrashWork.NONE,
                UserActivity.untouched(now),
                "");
    }

    /** The task that the selection stands on; null in an empty table. */
    public @Nullable Row selected() {
        return table.selected();
    }

    /**
     * How long what is shown stays true if nothing happens: the loop sends {@link Message.Ticked}
     * after it.
     */
    public Duration untilTick() {
        var tally = table.tally();
        boolean counting = tally.of(StateWord.RUNNING) + tally.of(StateWord.QUEUED) > 0;
        boolean moving = counting || hand.unsorted() || !notice.isEmpty();
        return moving ? Duration.ofSeconds(1) : Duration.ofSeconds(30);
    }

    /** Who presses a key looks at the selected task, unless something stands before it. */
    Model lookedAt() {
        var selected = selected();
        boolean sees = dialog instanceof Dialog.None;
        return selected == null || !selected.news() || !sees
                ? this
                : with(table.lookedAt(selected.name()));
    }

    /** With no dialog open. */
    Model closed() {
        return with(new Dialog.None());
    }

    Model unmarked() {
        return with(table.unmarked());
    }

    Model with(Size other) {
        return new Model(
                setting, other, now, presence, table, output, focus, full, dialog, notice, draft,
                trash, hand, title);
    }

    Model at(Instant moment) {
        return new Model(
                setting, size, moment, presence, table, output, focus, full, dialog, notice, draft,
                trash, hand, title);
    }

    Model with(Presence other) {
        return new Model(
                setting, size, now, other, table, output, focus, full, dialog, notice, draft, trash,
                hand, title);
    }

    Model with(Table other) {
        return new Model(
                setting, size, now, presence, other, output, focus, full, dialog, notice, draft,
                trash, hand, title);
    }

    Model with(OutputPane other) {
        return new Model(
                setting, size, now, presence, table, other, focus, full, dialog, notice, draft,
                trash, hand, title);
    }

    Model focusing(Focus other, boolean fullScreen) {
        return new Model(
                setting,
                size,
                now,
                presence,
                table,
                output,
                other,
                fullScreen,
                dialog,
                notice,
                draft,
                trash,
                hand,
                title);
    }

    Model with(Dialog other) {
        return new Model(
                setting, size, now, presence, table, output, focus, full, other, notice, draft,
                trash, hand, title);
    }

    Model with(Notice other) {
        return new Model(
                setting, size, now, presence, table, output, focus, full, dialog, other, draft,
                trash, hand, title);
    }

    Model with(Form other) {
        return new Model(
                setting, size, now, presence, table, output, focus, full, dialog, notice, other,
                trash, hand, title);
    }

    Model with(TrashWork other) {
        return new Model(
                setting, size, now, presence, table, output, focus, full, dialog, notice, draft,
                other, hand, title);
    }

    Model titled(String other) {
        return new Model(
                setting, size, now, presence, table, output, focus, full, dialog, notice, draft,
                trash, hand, other);
    }

    Model with(UserActivity other) {
        return new Model(
                setting, size, now, presence, table, output, focus, full, dialog, notice, draft,
                trash, other, title);
    }
}
