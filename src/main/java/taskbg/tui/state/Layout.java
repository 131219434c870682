package taskbg.tui.state;

/**
 * Which part of the screen is for what; views draw by it and the mouse is understood by it.
 *
 * @param header the directory and the counts
 * @param titles the titles of the table's columns
 * @param rows the table's rows
 * @param outputTitle what is said of the output
 * @param outputText the output's lines
 * @param bar keys, a notice or a prompt
 */
public record Layout(
        Rectangle header,
        Rectangle titles,
        Rectangle rows,
        Rectangle outputTitle,
        Rectangle outputText,
        Rectangle bar) {
    /** The smallest window that can show something of use. */
    public static final Model.Size LEAST = new Model.Size(32, 8);

    private static final int TALL = 16;
    private static final int FEWEST_ROWS = 3;

    /** Whether a window is too small for anything but saying so. */
    public static boolean isTooSmall(Model.Size size) {
        return size.columns() < LEAST.columns() || size.rows() < LEAST.rows();
    }

    /** The parts of the screen for a model. */
    public static Layout of(Model model) {
        int columns = model.size().columns();
        int bottom = model.size().rows() - 1;
        if (model.full()) {
            return new Layout(
                    line(0, 0, columns),
                    line(0, 0, columns),
                    line(0, 0, columns),
                    line(0, 1, columns),
                    line(1, bottom - 1, columns),
                    line(bottom, 1, columns));
        }
        int header = bottom + 1 >= TALL ? 2 : 1;
        int table = tableRows(model, bottom - header - 2);
        int output = header + 1 + table;
        return new Layout(
                line(0, header, columns),
                line(header, 1, columns),
                line(header + 1, table, columns),
                line(output, 1, columns),
                line(output + 1, bottom - output - 1, columns),
                line(bottom, 1, columns));
    }

    /** Half of the room or a little more; less for few tasks, whatever the filter hides. */
    private static int tableRows(Model model, int room) {
        int most = Math.max(FEWEST_ROWS, room * 11 / 20);
        int wanted = Math.max(6, model.table().rows().all().size() + 1);
        return Math.min(most, wanted);
    }

    private static Rectangle line(int row, int rows, int columns) {
        return new Rectangle(0, row, columns, rows);
    }
}
