package taskbg.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The letters that a terminal shows, as far as the monitor's own sequences go: cursor moves and
 * erasing are obeyed, colours and modes passed over. Not safe for several threads.
 */
final class Screen {
    private static final int ESCAPE = 0x1b;
    private static final int BELL = 7;

    private final String[][] cells;
    private final StringBuilder sequence = new StringBuilder();
    private byte[] rest = new byte[0];
    private int row;
    private int column;

    Screen(int rows, int columns) {
        cells = new String[rows][columns];
        clear();
    }

    private void clear() {
        for (var line : cells) {
            Arrays.fill(line, " ");
        }
    }

    /** What stands in a row. */
    String line(int index) {
        return String.join("", cells[index]);
    }

    /** Whether a row shows this text. */
    boolean shows(String text) {
        for (var line : cells) {
            if (String.join("", line).contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row begins with this text. */
    boolean begins(String text) {
        for (var line : cells) {
            if (String.join("", line).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whose output is shown, from the line above it; empty where there is none. */
    String title() {
        var line = line(titleRow());
        return line.substring(2, Math.max(2, line.indexOf(" · ")));
    }

    /** Whether a line of an output is shown. */
    boolean showsOutput() {
        return titleRow() > 0 && !line(titleRow() + 1).isBlank();
    }

    private int titleRow() {
        for (int i = 0; i < cells.length - 1; i++) {
            if (cells[i][0].equals("─") && cells[i][1].equals(" ")) {
                return i;
            }
        }
        return 0;
    }

    /** Takes what a program wrote; a sequence or letter that is cut waits for its end. */
    void feed(byte[] bytes, int length) {
        var all = Arrays.copyOf(rest, rest.length + length);
        System.arraycopy(bytes, 0, all, rest.length, length);
        int whole = wholeLetters(all);
        rest = Arrays.copyOfRange(all, whole, all.length);
        new String(all, 0, whole, StandardCharsets.UTF_8).codePoints().forEach(this::take);
    }

    /** The bytes up to a letter that is cut at the end. */
    private static int wholeLetters(byte[] bytes) {
        int at = bytes.length;
        while (at > 0 && bytes.length - at < 4 && (bytes[at - 1] & 0xc0) == 0x80) {
            at--;
        }
        if (at == 0 || (bytes[at - 1] & 0xc0) != 0xc0) {
            return bytes.length;
        }
        int lead = bytes[at - 1] & 0xff;
        int wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        return bytes.length - at + 1 >= wanted ? bytes.length : at - 1;
    }

    private void take(int letter) {
        if (!sequence.isEmpty()) {
            sequence.appendCodePoint(letter);
            if (isWhole(letter)) {
                obey();
                sequence.setLength(0);
            }
        } else if (letter == ESCAPE) {
            sequence.appendCodePoint(letter);
        } else if (letter == '\r') {
            column = 0;
        } else if (letter == '\n') {
            row++;
        } else if (letter >= ' ') {
            put(Character.toString(letter));
        }
    }

    private boolean isWhole(int letter) {
        if (sequence.length() == 2) {
            return letter != '[' && letter != ']';
        }
        return sequence.charAt(1) == ']'
                ? letter == BELL || sequence.toString().endsWith("\u001b\\")
                : letter >= '@' && letter <= '~';
    }

    private void put(String letter) {
        if (row < cells.length && column < cells[row].length) {
            cells[row][column] = letter;
        }
        column++;
    }

    private void obey() {
        char last = sequence.charAt(sequence.length() - 1);
        if (sequence.charAt(1) == '[' && last == 'H') {
            var numbers = sequence.substring(2, sequence.length() - 1).split(";");
            row = number(numbers, 0) - 1;
            column = number(numbers, 1) - 1;
        } else if (sequence.charAt(1) == '[' && last == 'J') {
            clear();
        }
    }

    private static int number(String[] numbers, int index) {
        return index < numbers.length && !numbers[index].isEmpty()
                ? Integer.parseInt(numbers[index])
                : 1;
    }
}
