package taskbg.tui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taskbg.tui.view.Cell;
import taskbg.tui.view.CellCache;
import taskbg.tui.view.Frame;

/**
 * Lanterna's screen, which sends the cells that changed. Drawing anew happens only after a resize
 * or when another program had the terminal. Belongs to the drawing thread.
 */
final class Canvas extends TerminalScreen {
    /** Stands for whatever the terminal may show; equal to nothing that is drawn. */
    @SuppressWarnings("deprecation")
    private static final TextCharacter UNKNOWN =
            new TextCharacter('?', TextColor.ANSI.RED, TextColor.ANSI.RED);

    private final Tty tty;
    private final CellCache cells;
    private @Nullable TerminalPosition shownCursor;

    /** Set by whichever thread took the terminal back. */
    private volatile boolean wholeWanted = true;

    Canvas(Tty tty, CellCache cells) throws IOException {
        super(tty);
        this.tty = tty;
        this.cells = cells;
        setCursorPosition(null);
        startScreen();
    }

    /** The next frame is drawn whole. */
    void forget() {
        wholeWanted = true;
    }

    /** Lets a view draw on an empty frame, and brings what changed to the terminal in one write. */
    void draw(Consumer<Frame> view) throws IOException {
        boolean resized = doResizeIfNecessary() != null;
        boolean whole = wholeWanted || resized;
        wholeWanted = false;
        getBackBuffer().setAll(TextCharacter.DEFAULT_CHARACTER);
        var frame = new Frame(getBackBuffer(), cells);
        view.accept(frame);
        setCursorPosition(frame.cursor());
        boolean moved = !Objects.equals(shownCursor, frame.cursor());
        if (whole) {
            tty.frame(() -> refresh(RefreshType.COMPLETE));
        } else if (prepareChanges() || moved) {
            tty.frame(() -> refresh(RefreshType.DELTA));
        }
        shownCursor = frame.cursor();
    }

    /**
     * True when a cell changed. Where the change is a cell whose width terminals dispute, the rest
     * of its row is drawn again: the terminal may have moved or overwritten it.
     */
    private boolean prepareChanges() {
        boolean changed = false;
        var size = getTerminalSize();
        for (int row = 0; row < size.getRows(); row++) {
            boolean uncertain = false;
            for (int column = 0; column < size.getColumns(); column++) {
                var next = getBackBuffer().getCharacterAt(column, row);
                var shown = getFrontBuffer().getCharacterAt(column, row);
                boolean differs = !next.equals(shown);
                if (differs && !changed && next instanceof Cell cell) {
                    getBackBuffer().setCharacterAt(column, row, cell.unshared());
                }
                changed |= differs;
                uncertain |= differs && (isDisputed(next) || isDisputed(shown));
                if (uncertain) {
                    getFrontBuffer().setCharacterAt(column, row, UNKNOWN);
                }
            }
        }
        return changed;
    }

    private static boolean isDisputed(TextCharacter character) {
        return character instanceof Cell cell && cell.isDisputed();
    }
}
