package taskbg.text;

import java.util.ArrayList;
import java.util.List;

/** A table with a heading, fitted into a terminal's width. */
public record TextTable(List<Column> columns, List<List<Cell>> rows) {
    /** One field; its text is made safe for a terminal. */
    public record Cell(String text, Role role) {
        public Cell {
            text = SafeText.oneLine(text);
        }

        /** A field that means nothing in particular. */
        public static Cell plain(String text) {
            return new Cell(text, Role.PLAIN);
        }
    }

    /** A piece of a finished line, blanks included. */
    public record Piece(String text, Role role) {}

    public TextTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " of " + columns.size() + " cells");
            }
        }
    }

    /** The heading and the rows, none wider than {@code width}, without blanks at their ends. */
    public List<List<Piece>> lines(int width) {
        var layout = ColumnLayout.of(columns, wanted(), width);
        var lines = new ArrayList<List<Piece>>();
        var headings = new ArrayList<Cell>();
        for (var column : columns) {
            headings.add(new Cell(column.title(), Role.HEADING));
        }
        lines.add(line(headings, layout));
        for (var row : rows) {
            lines.add(line(row, layout));
        }
        return List.copyOf(lines);
    }

    /** The lines without their roles. */
    public List<String> plainLines(int width) {
        var texts = new ArrayList<String>();
        for (var line : lines(width)) {
            var text = new StringBuilder();
            for (var piece : line) {
                text.append(piece.text());
            }
            texts.add(text.toString());
        }
        return List.copyOf(texts);
    }

    private List<Integer> wanted() {
        var wanted = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            int widest = DisplayWidth.of(columns.get(i).title());
            for (var row : rows) {
                widest = Math.max(widest, DisplayWidth.of(row.get(i).text()));
            }
            wanted.add(widest);
        }
        return wanted;
    }

    private List<Piece> line(List<Cell> cells, ColumnLayout layout) {
        var pieces = new ArrayList<Piece>();
        var blanks = "";
        for (int i = 0; i < cells.size(); i++) {
            int width = layout.width(i);
            if (width > 0) {
                var cell = cells.get(i);
                var fitted = columns.get(i).fit(cell.text(), width);
                var text = fitted.stripTrailing();
                if (!text.isEmpty()) {
                    pieces.add(new Piece(blanks + text, cell.role()));
                    blanks = "";
                }
                blanks += " ".repeat(fitted.length() - text.length() + ColumnLayout.GAP);
            }
        }
        return List.copyOf(pieces);
    }
}
