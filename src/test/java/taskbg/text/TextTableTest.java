package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskbg.text.TextTable.Cell;
import taskbg.text.TextTable.Piece;

class TextTableTest {
    private static final List<Column> COLUMNS =
            List.of(
                    Column.left("STATE", 5, 12, 9),
                    Column.rest("DESCRIPTION", 8, 8),
                    Column.right("AGE", 3, 6, 5),
                    Column.left("DROID", 4, 20, 3));

    private static final TextTable TABLE =
            new TextTable(
                    COLUMNS,
                    List.of(
                            row(
                                    "running",
                                    Role.RUNNING,
                                    "Fix the 漢字 parser",
                                    "4m12s",
                                    "executor-med"),
                            row("error", Role.FAILED, "Say hi\n\u001B[2Jtwice", "3s", "")));

    @Test
    void columns_are_as_wide_as_their_texts() {
        assertEquals(
                List.of(
                        "STATE    DESCRIPTION            AGE  DROID",
                        "running  Fix the 漢字 parser  4m12s  executor-med",
                        "error    Say hi twice            3s"),
                TABLE.plainLines(120));
    }

    @Test
    void the_flexible_column_gives_way_first_then_the_unimportant_ones() {
        assertEquals("running  Fix the …  4m12s  executor-med", TABLE.plainLines(39).get(1));
        assertEquals("running  Fix the…  4m12s  execut…", TABLE.plainLines(33).get(1));
        assertEquals("runn…  Fix the…  4m…  exe…", TABLE.plainLines(26).get(1));
        assertEquals("running  Fix the …  4m12s", TABLE.plainLines(25).get(1));
        assertEquals("running  Fix the…", TABLE.plainLines(17).get(1));
        assertEquals("running", TABLE.plainLines(8).get(1));
        assertEquals("ru…", TABLE.plainLines(3).get(1));
    }

    @Test
    void no_line_is_ever_wider_than_the_terminal() {
        for (int width = 1; width < 80; width++) {
            for (var line : TABLE.plainLines(width)) {
                assertTrue(DisplayWidth.of(line) <= width, line);
            }
        }
    }

    @Test
    void pieces_know_what_they_mean() {
        assertEquals(
                List.of(
                        new Piece("error", Role.FAILED),
                        new Piece("    Say hi twice", Role.PLAIN),
                        new Piece("            3s", Role.MUTED)),
                TABLE.lines(120).get(2));
    }

    @Test
    void a_table_without_rows_is_its_heading() {
        assertEquals(
                List.of("STATE  DESCRIPTION  AGE  DROID"),
                new TextTable(COLUMNS, List.of()).plainLines(80));
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        var short_ = List.of(List.of(Cell.plain("x")));
        assertThrows(IllegalArgumentException.class, () -> new TextTable(COLUMNS, short_));
    }

    @Test
    void a_layout_fills_the_screen_with_its_flexible_column() {
        var layout = ColumnLayout.of(COLUMNS, 80);
        assertEquals(List.of(12, 36, 6, 20), layout.widths());
        assertEquals(
                List.of(0, 14, 52, 60),
                List.of(layout.start(0), layout.start(1), layout.start(2), layout.start(3)));
    }

    @Test
    void flexible_columns_share_what_is_left() {
        var columns =
                List.of(Column.rest("A", 4, 9), Column.rest("B", 4, 5), Column.rest("C", 4, 1));
        assertEquals(List.of(12, 12, 12), ColumnLayout.of(columns, 40).widths());
        assertEquals(List.of(4, 6, 26), ColumnLayout.of(columns, List.of(4, 6, 99), 40).widths());
        assertEquals(List.of(6, 7, 0), ColumnLayout.of(columns, 15).widths());
        assertEquals(List.of(3, 0, 0), ColumnLayout.of(columns, 3).widths());
    }

    @Test
    void a_hidden_column_takes_no_room() {
        var layout = ColumnLayout.of(COLUMNS, 20);
        assertEquals(List.of(5, 8, 3, 0), layout.widths());
        assertEquals(17, layout.start(2));
    }

    @Test
    void a_column_that_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Column.left("X", 0, 5, 1));
        assertThrows(IllegalArgumentException.class, () -> Column.right("X", 6, 5, 1));
    }

    private static List<Cell> row(String state, Role role, String text, String age, String droid) {
        return List.of(
                new Cell(state, role),
                Cell.plain(text),
                new Cell(age, Role.MUTED),
                new Cell(droid, Role.MUTED));
    }
}
