package taskbg.tui.state;

/**
 * One press of a key: typed text (one grapheme cluster, so an emoji is one key) or a named key,
 * with the modifiers a terminal can tell.
 */
public sealed interface Key {

    /** Text as typed; Shift is in the text itself. {@code Ctrl-d} is ("d", control). */
    record Typed(String text, boolean control, boolean alt) implements Key {
        public Typed {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a typed key has text");
            }
        }

        @Override
        public String label() {
            var name = text.equals(" ") ? "Space" : text;
            return (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + name;
        }
    }

    /** A key that types nothing. */
    record Named(Name name, boolean control, boolean alt, boolean shift) implements Key {
        @Override
        public String label() {
            return (control ? "Ctrl-" : "")
                    + (alt ? "Alt-" : "")
                    + (shift ? "Shift-" : "")
                    + name.label;
        }
    }

    /** The keys that type nothing, each with the word that help and the key bar show. */
    enum Name {
        UP("Up"),
        DOWN("Down"),
        RIGHT("Right"),
        LEFT("Left"),
        HOME("Home"),
        END("End"),
        PAGE_UP("PgUp"),
        PAGE_DOWN("PgDn"),
        INSERT("Insert"),
        DELETE("Delete"),
        BACKSPACE("Backspace"),
        ENTER("Enter"),
        TAB("Tab"),
        ESCAPE("Esc"),
        F1("F1"),
        F2("F2"),
        F3("F3"),
        F4("F4"),
        F5("F5"),
        F6("F6"),
        F7("F7"),
        F8("F8"),
        F9("F9"),
        F10("F10"),
        F11("F11"),
        F12("F12");

        private final String label;

        Name(String label) {
            this.label = label;
        }
    }

    /** How people write this key: {@code x}, {@code Ctrl-d}, {@code Shift-Tab}, {@code PgUp}. */
    String label();

    /** The plain named key. */
    static Key named(Name name) {
        return new Named(name, false, false, false);
    }

    /** The key with this label: the inverse of {@link #label()}. */
    static Key of(String label) {
        var name = label.substring(label.lastIndexOf('-', label.length() - 2) + 1);
        var modifiers = label.substring(0, label.length() - name.length());
        var control = modifiers.contains("Ctrl-");
        var alt = modifiers.contains("Alt-");
        for (var known : Name.values()) {
            if (known.label.equals(name)) {
                return new Named(known, control, alt, modifiers.contains("Shift-"));
            }
        }
        return new Typed(name.equals("Space") ? " " : name, control, alt);
    }
}
