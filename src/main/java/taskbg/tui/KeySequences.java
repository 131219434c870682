package taskbg.tui;

import org.jspecify.annotations.Nullable;
import taskbg.tui.state.Input;
import taskbg.tui.state.Key;
import taskbg.tui.state.Key.Name;

/**
 * What complete sequences of a keyboard or mouse mean; null for those that mean nothing to us.
 * Sources: xterm's ctlseqs ("PC-Style Function Keys", "SGR mouse"), rxvt's RxvtRef,
 * console_codes(4).
 */
final class KeySequences {
    private static final int SHIFT = 1;
    private static final int ALT = 2;
    private static final int CONTROL = 4;

    private KeySequences() {}

    /** The key that sends this one byte below space, or DEL. */
    static Key control(int b, boolean alt) {
        return switch (b) {
            case '\r', '\n' -> new Key.Named(Name.ENTER, false, alt, false);
            case '\t' -> new Key.Named(Name.TAB, false, alt, false);
            case 0x08, 0x7f -> new Key.Named(Name.BACKSPACE, false, alt, false);
            case 0 -> new Key.Typed(" ", true, alt);
            default -> {
                var letter = b < 0x1b ? (char) (b + 0x60) : (char) (b + 0x40);
                yield new Key.Typed(String.valueOf(letter), true, alt);
            }
        };
    }

    /** The key or event of {@code CSI parameters last}. */
    static @Nullable Input csi(String parameters, char last, boolean alt) {
        if (parameters.startsWith("<")) {
            return mouse(parameters.substring(1), last);
        }
        if (parameters.isEmpty()) {
            return bare(last, alt);
        }
        var numbers = numbers(parameters);
        if (numbers.length > 2) {
            return null;
        }
        int modifiers = numbers.length == 2 ? numbers[1] - 1 : 0;
        return switch (last) {
            case '~' -> pressed(tilde(numbers[0]), modifiers, alt);
            case '$' -> pressed(tilde(numbers[0]), SHIFT, alt);
            case '^' -> pressed(tilde(numbers[0]), CONTROL, alt);
            case '@' -> pressed(tilde(numbers[0]), SHIFT | CONTROL, alt);
            // CSI R is a cursor report as well as F3; only SS3 R is surely the key.
            case 'R' -> null;
            default -> numbers[0] == 1 ? pressed(letter(last), modifiers, alt) : null;
        };
    }

    private static @Nullable Input bare(char last, boolean alt) {
        return switch (last) {
            case 'Z' -> pressed(Name.TAB, SHIFT, alt);
            case 'a', 'b', 'c', 'd' -> pressed(letter((char) (last - 0x20)), SHIFT, alt);
            case 'R' -> null;
            default -> pressed(letter(last), 0, alt);
        };
    }

    /** The key of {@code SS3 last}. */
    static @Nullable Input ss3(String parameters, char last, boolean alt) {
        if (!parameters.isEmpty()) {
            return null;
        }
        return switch (last) {
            case 'M' -> pressed(Name.ENTER, 0, alt);
            case 'a', 'b', 'c', 'd' -> pressed(letter((char) (last - 0x20)), CONTROL, alt);
            default -> pressed(letter(last), 0, alt);
        };
    }

    /** The key of {@code CSI [ last}: F1 to F5 on the Linux console. */
    static @Nullable Input linuxConsole(char last) {
        return last >= 'A' && last <= 'E' ? pressed(functionKey(1 + last - 'A'), 0, false) : null;
    }

    private static @Nullable Input pressed(@Nullable Name name, int modifiers, boolean alt) {
        if (name == null || modifiers < 0) {
            return null;
        }
        return new Input.Pressed(
                new Key.Named(
                        name,
                        (modifiers & CONTROL) != 0,
                        alt || (modifiers & ALT) != 0,
                        (modifiers & SHIFT) != 0));
    }

    private static @Nullable Name letter(char last) {
        return switch (last) {
            case 'A' -> Name.UP;
            case 'B' -> Name.DOWN;
            case 'C' -> Name.RIGHT;
            case 'D' -> Name.LEFT;
            case 'F' -> Name.END;
            case 'H' -> Name.HOME;
            case 'P', 'Q', 'R', 'S' -> functionKey(1 + last - 'P');
            default -> null;
        };
    }

    private static @Nullable Name tilde(int number) {
        return switch (number) {
            case 1, 7 -> Name.HOME;
            case 2 -> Name.INSERT;
            case 3 -> Name.DELETE;
            case 4, 8 -> Name.END;
            case 5 -> Name.PAGE_UP;
            case 6 -> Name.PAGE_DOWN;
            case 11, 12, 13, 14, 15 -> functionKey(number - 10);
            case 17, 18, 19, 20, 21 -> functionKey(number - 11);
            case 23, 24 -> functionKey(number - 12);
            default -> null;
        };
    }

    private static Name functionKey(int number) {
        return Name.valueOf("F" + number);
    }

    private static @Nullable Input mouse(String parameters, char last) {
        var numbers = numbers(parameters);
        if (numbers.length != 3 || numbers[1] < 1 || numbers[2] < 1 || "Mm".indexOf(last) < 0) {
            return null;
        }
        // Bits 2 to 4 are Shift, Meta and Control; the rest names button and motion.
        var act =
                switch (numbers[0] & ~0b11100) {
                    case 0 -> last == 'M' ? Input.Mouse.PRESS : Input.Mouse.RELEASE;
                    case 32 -> Input.Mouse.DRAG;
                    case 64 -> Input.Mouse.WHEEL_UP;
                    case 65 -> Input.Mouse.WHEEL_DOWN;
                    default -> null;
                };
        return act == null ? null : new Input.Moused(act, numbers[1] - 1, numbers[2] - 1);
    }

    /** Numbers divided by semicolons; a missing one is 1, anything else -1. */
    private static int[] numbers(String parameters) {
        var parts = parameters.split(";", -1);
        var numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i]);
        }
        return numbers;
    }

    private static int number(String digits) {
        int number = digits.isEmpty() ? 1 : 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 4) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
