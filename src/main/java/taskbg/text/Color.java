package taskbg.text;

/** A colour as a program asked for it. */
public sealed interface Color {
    Color DEFAULT = new Default();

    /** The terminal's own. */
    record Default() implements Color {}

    /** One of the 16 that the terminal's theme defines; 8 to 15 are the bright ones. */
    record Ansi(int number) implements Color {
        public Ansi {
            checkRange(number, 15);
        }
    }

    /** One of the 256 of the xterm palette. */
    record Indexed(int number) implements Color {
        public Indexed {
            checkRange(number, 255);
        }
    }

    record Rgb(int red, int green, int blue) implements Color {
        public Rgb {
            checkRange(red, 255);
            checkRange(green, 255);
            checkRange(blue, 255);
        }
    }

    private static void checkRange(int value, int last) {
        if (value < 0 || value > last) {
            throw new IllegalArgumentException("not in 0.." + last + ": " + value);
        }
    }
}
