package taskbg.tui.view;

import taskbg.task.StateWord;
import taskbg.task.Status;
import taskbg.task.Verdict;
import taskbg.text.Color;
import taskbg.text.Role;
import taskbg.text.Style;

/**
 * Colours and glyphs by what they mean; what a colour says is always said by a glyph or word too.
 */
public final class Theme {
    private static final Style PLAIN = Style.PLAIN;

    private final ColorDepth depth;

    public Theme(ColorDepth depth) {
        this.depth = depth;
    }

    Style of(Role role) {
        return role.style();
    }

    Style muted() {
        return Style.MUTED;
    }

    /** The name of the program, keys, what has the focus. */
    Style accent() {
        return PLAIN.withForeground(new Color.Ansi(6)).withBold(true);
    }

    Style news() {
        return PLAIN.withForeground(new Color.Ansi(5)).withBold(true);
    }

    Style mark() {
        return PLAIN.withForeground(new Color.Ansi(3)).withBold(true);
    }

    Style border(boolean focused) {
        return focused ? PLAIN.withForeground(new Color.Ansi(6)) : muted();
    }

    /** The same on the bar of the selected row; a pane without the focus has a quieter bar. */
    Style selected(Style style, boolean focused) {
        return switch (depth) {
            case NONE -> style.withReverse(focused).withUnderline(!focused).withDim(false);
            case SIXTEEN ->
                    PLAIN.withForeground(new Color.Ansi(0))
                            .withBackground(new Color.Ansi(focused ? 6 : 7));
            case INDEXED, TRUE_COLOR ->
                    bright(style).withBackground(new Color.Indexed(focused ? 24 : 238));
        };
    }

    private static Style bright(Style style) {
        if (style.foreground() instanceof Color.Ansi(int number)) {
            return style.withForeground(new Color.Ansi(number | 8));
        }
        return style.withForeground(new Color.Indexed(style.dim() ? 250 : 255)).withDim(false);
    }

    /** A match of the search. */
    Style match(Style style) {
        return depth == ColorDepth.NONE
                ? style.withReverse(true)
                : PLAIN.withForeground(new Color.Ansi(0)).withBackground(new Color.Ansi(3));
    }

    /** One character that stands for a verdict; each takes one column on every terminal. */
    static String glyph(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waiting ignored -> "◦";
            case Verdict.Active ignored -> "▸";
            case Verdict.Quiet ignored -> "~";
            case Verdict.Paused ignored -> "=";
            case Verdict.Stopping ignored -> "▾";
            case Verdict.Lost ignored -> "?";
            case Verdict.Foreign ignored -> "▹";
            case Verdict.Elsewhere ignored -> "»";
            case Verdict.Unreadable ignored -> "#";
            case Verdict.StillRunning ignored -> "&";
            case Verdict.Over over -> glyph(stateOf(over));
        };
    }

    private static StateWord stateOf(Verdict.Over over) {
        return switch (over.end()) {
            case Status.Completed ignored -> StateWord.COMPLETED;
            case Status.Failed ignored -> StateWord.ERROR;
            case Status.Cancelled ignored -> StateWord.CANCELLED;
        };
    }

    static String glyph(StateWord state) {
        return switch (state) {
            case RUNNING -> "▸";
            case QUIET -> "~";
            case LOST -> "?";
            case ERROR -> "✗";
            case QUEUED -> "◦";
            case COMPLETED -> "✓";
            case CANCELLED -> "⊘";
            case UNREADABLE -> "#";
            case PAUSED -> "=";
            case STOPPING -> "▾";
            case FOREIGN -> "▹";
            case ELSEWHERE -> "»";
            case STILL_RUNNING -> "&";
            case ENDED -> "∙";
        };
    }

    Style of(StateWord state) {
        return switch (state) {
            case RUNNING, STOPPING -> of(Role.RUNNING);
            case QUIET, PAUSED, LOST, UNREADABLE, STILL_RUNNING -> of(Role.DOUBTFUL);
            case ERROR -> of(Role.FAILED);
            case QUEUED -> of(Role.WAITING);
            case COMPLETED, CANCELLED, FOREIGN, ELSEWHERE, ENDED -> muted();
        };
    }
}
