package taskbg.tui;

import com.googlecode.lanterna.TerminalSize;
import java.io.File;

/** Modes of no terminal, with a size that tests set. */
final class StillStty extends Stty {
    private TerminalSize size;

    StillStty(int columns, int rows) {
        super(new File("/dev/null"));
        this.size = new TerminalSize(columns, rows);
    }

    void resize(int columns, int rows) {
        size = new TerminalSize(columns, rows);
    }

    @Override
    void begin() {}

    @Override
    void again() {}

    @Override
    void restore() {}

    @Override
    TerminalSize size() {
        return size;
    }
}
