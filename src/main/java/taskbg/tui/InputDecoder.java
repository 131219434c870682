package taskbg.tui;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taskbg.tui.state.Input;
import taskbg.tui.state.Key;

/**
 * Turns the bytes that a terminal sends into {@link Input}, however they are cut. What it does not
 * know it swallows whole: in a program of one-letter commands the letters of an unknown sequence
 * are dangerous. Grammar: ECMA-48 (5.4, 5.6) and xterm's ctlseqs.
 */
final class InputDecoder {
    /** An escape that nothing followed for so many milliseconds was the Esc key. */
    static final int ESCAPE_MILLIS = 50;

    /** A string sequence that stands still for so long was no sequence, but Alt-] or its like. */
    private static final int STRING_MILLIS = 1000;

    private static final int ESC = 0x1b;
    private static final int LONGEST_PARAMETERS = 64;

    private enum State {
        GROUND,
        ESCAPE,
        CSI,
        SS3,
        LINUX_FUNCTION_KEY,
        X10_MOUSE,
        STRING,
        STRING_ESCAPE,
        PASTE
    }

    private final Consumer<Input> sink;
    private State state = State.GROUND;
    private boolean alt;
    private final StringBuilder parameters = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int codePoint;
    private int bytesMissing;
    private int mouseBytes;
    private final PasteBuffer paste = new PasteBuffer();

    InputDecoder(Consumer<Input> sink) {
        this.sink = sink;
    }

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            take(bytes[i] & 0xff);
        }
        if (!mayGrow()) {
            flushText();
        }
    }

    /** True while silence itself would mean something: see {@link #quiet}. */
    boolean waiting() {
        return state == State.ESCAPE || mayGrow();
    }

    /** Nothing has come for so many milliseconds. */
    void quiet(long milliseconds) {
        if (milliseconds >= ESCAPE_MILLIS) {
            flushText();
            if (state == State.ESCAPE) {
                escapeKeys(alt ? 2 : 1);
                state = State.GROUND;
            }
        }
        if (milliseconds >= STRING_MILLIS
                && (state == State.STRING || state == State.STRING_ESCAPE)) {
            state = State.GROUND;
        }
    }

    private void take(int b) {
        switch (state) {
            case GROUND -> ground(b);
            case ESCAPE -> escape(b);
            case CSI -> csi(b);
            case SS3 -> ss3(b);
            case LINUX_FUNCTION_KEY -> linuxFunctionKey(b);
            case X10_MOUSE -> x10Mouse();
            case STRING -> string(b);
            case STRING_ESCAPE -> stringEscape(b);
            case PASTE -> paste(b);
        }
    }

    private void ground(int b) {
        if (b >= 0x80) {
            utf8(b);
            return;
        }
        bytesMissing = 0;
        if (b >= ' ' && b != 0x7f) {
            typed(b);
            return;
        }
        flushText();
        if (b == ESC) {
            begin(State.ESCAPE);
            alt = false;
        } else {
            press(KeySequences.control(b, alt));
            alt = false;
        }
    }

    private void escape(int b) {
        switch (b) {
            case ESC -> {
                // Esc Esc [ A is Alt-Up for rxvt; a third one shows that the first was a key.
                escapeKeys(alt ? 1 : 0);
                alt = true;
            }
            case '[' -> begin(State.CSI);
            case 'O' -> begin(State.SS3);
            case ']', 'P', '_' -> begin(State.STRING);
            default -> {
                escapeKeys(alt ? 1 : 0);
                state = State.GROUND;
                alt = true;
                ground(b);
            }
        }
    }

    private void csi(int b) {
        var rxvtShift = b == '$' && isNumber(parameters);
        if (b >= ' ' && b < '@' && !rxvtShift) {
            collect(b);
        } else if (b == '[' && parameters.isEmpty()) {
            state = State.LINUX_FUNCTION_KEY;
        } else if (b == 'M' && parameters.isEmpty()) {
            state = State.X10_MOUSE;
            mouseBytes = 3;
        } else if (b == '~' && parameters.toString().equals("200")) {
            state = State.PASTE;
        } else if (ends(b, rxvtShift)) {
            emit(KeySequences.csi(parameters.toString(), (char) b, alt));
        }
    }

    private void ss3(int b) {
        if (b >= '0' && b <= ';') {
            collect(b);
        } else if (ends(b, false)) {
            emit(KeySequences.ss3(parameters.toString(), (char) b, alt));
        }
    }

    /** Leaves the sequence; true when this byte is its proper end. */
    private boolean ends(int b, boolean anyhow) {
        state = State.GROUND;
        if (b == ESC) {
            begin(State.ESCAPE);
            alt = false;
        }
        return anyhow || (b >= '@' && b < 0x7f);
    }

    private void linuxFunctionKey(int b) {
        state = State.GROUND;
        emit(KeySequences.linuxConsole((char) b));
    }

    private void x10Mouse() {
        if (--mouseBytes == 0) {
            state = State.GROUND;
            alt = false;
        }
    }

    private void string(int b) {
        if (b == 0x07 || b == 0x18 || b == 0x1a) {
            state = State.GROUND;
        } else if (b == ESC) {
            state = State.STRING_ESCAPE;
        }
    }

    private void stringEscape(int b) {
        if (b == '\\') {
            state = State.GROUND;
        } else {
            begin(State.ESCAPE);
            escape(b);
        }
    }

    private void paste(int b) {
        if (paste.ends(b)) {
            state = State.GROUND;
            sink.accept(new Input.Pasted(paste.take()));
        }
    }

    private void begin(State next) {
        state = next;
        parameters.setLength(0);
        if (next == State.STRING) {
            alt = false;
        }
    }

    private void collect(int b) {
        if (parameters.length() < LONGEST_PARAMETERS) {
            parameters.append((char) b);
        }
    }

    private void utf8(int b) {
        if (bytesMissing > 0 && (b & 0xc0) == 0x80) {
            codePoint = (codePoint << 6) | (b & 0x3f);
            if (--bytesMissing == 0) {
                typed(codePoint);
            }
        } else {
            bytesMissing = b < 0xc2 || b > 0xf4 ? 0 : b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
            codePoint = b & (0x3f >> bytesMissing);
        }
    }

    private void typed(int typed) {
        var control = typed >= 0x7f && typed < 0xa0;
        var surrogate = typed >= Character.MIN_SURROGATE && typed <= Character.MAX_SURROGATE;
        if (control || surrogate || typed < ' ' || !Character.isValidCodePoint(typed)) {
            return;
        }
        if (alt) {
            alt = false;
            press(new Key.Typed(Character.toString(typed), false, true));
        } else {
            text.appendCodePoint(typed);
        }
    }

    /** An emoji or a symbol may be followed by the rest of its cluster. */
    private boolean mayGrow() {
        if (text.isEmpty()) {
            return false;
        }
        int last = text.codePointBefore(text.length());
        return last >= 0x1f000 || last == 0x200d || (last >= 0x2190 && last < 0x2c00);
    }

    private void flushText() {
        if (text.isEmpty()) {
            return;
        }
        var typed = text.toString();
        text.setLength(0);
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(typed);
        int start = 0;
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            press(new Key.Typed(typed.substring(start, end), false, false));
            start = end;
        }
    }

    private void escapeKeys(int count) {
        alt = false;
        for (int i = 0; i < count; i++) {
            press(Key.named(Key.Name.ESCAPE));
        }
    }

    private void press(Key key) {
        sink.accept(new Input.Pressed(key));
    }

    private void emit(@Nullable Input input) {
        alt = false;
        if (input != null) {
            sink.accept(input);
        }
    }

    private static boolean isNumber(CharSequence parameters) {
        for (int i = 0; i < parameters.length(); i++) {
            if (parameters.charAt(i) < '0' || parameters.charAt(i) > '9') {
                return false;
            }
        }
        return !parameters.isEmpty();
    }
}
