package taskbg.droid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a Markdown file: as much of YAML as people write there, which is one word, quoted
 * text, block text or list a key. What it does not understand it leaves out.
 *
 * @param words the keys that have a text
 * @param lists the keys that have a list of texts
 * @param body what follows the head; the whole text, if there is no head
 */
record Frontmatter(Map<String, String> words, Map<String, List<String>> lists, String body) {

    static Frontmatter of(String text) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String[] lines = whole.split("\n", -1);
        if (!isFence(lines[0])) {
            return new Frontmatter(Map.of(), Map.of(), whole.strip());
        }
        int close = 1;
        while (close < lines.length && !isFence(lines[close])) {
            close++;
        }
        if (close == lines.length) {
            return new Frontmatter(Map.of(), Map.of(), whole.strip());
        }
        var body = new StringBuilder();
        for (int i = close + 1; i < lines.length; i++) {
            body.append(lines[i]).append('\n');
        }
        var head = new Head(lines, close);
        head.read();
        return new Frontmatter(head.words, head.lists, body.toString().strip());
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    /** Goes through the lines between the fences once. */
    private static final class Head {
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, List<String>> lists = new HashMap<>();
        private final String[] lines;
        private final int end;
        private int at = 1;

        Head(String[] lines, int end) {
            this.lines = lines;
            this.end = end;
        }

        void read() {
            while (at < end) {
                String line = lines[at++];
                int colon = line.indexOf(':');
                boolean key = colon > 0 && !indented(line) && line.charAt(0) != '#';
                if (key && !line.startsWith("- ")) {
                    value(unquoted(line.substring(0, colon).strip()), line.substring(colon + 1));
                }
            }
        }

        private void value(String key, String rest) {
            String value = withoutComment(rest).strip();
            if (value.isEmpty()) {
                List<String> items = items();
                if (items == null) {
                    words.put(key, joined(' '));
                } else {
                    lists.put(key, items);
                }
            } else if (value.startsWith("[")) {
                lists.put(key, inlineItems(value));
            } else if (value.startsWith("|") || value.startsWith(">")) {
                words.put(key, joined(value.startsWith("|") ? '\n' : ' '));
            } else {
                String more = joined(' ');
                words.put(key, unquoted(more.isEmpty() ? value : value + " " + more));
            }
        }

        /** The indented lines that follow, each stripped. */
        private String joined(char between) {
            var text = new StringBuilder();
            while (at < end && (indented(lines[at]) || lines[at].isBlank())) {
                text.append(lines[at++].strip()).append(between);
            }
            return text.toString().strip();
        }

        /** The lines {@code - item} that follow; null if none does. */
        private @Nullable List<String> items() {
            List<String> items = null;
            while (at < end) {
                String line = lines[at].strip();
                if (line.startsWith("- ")) {
                    items = items == null ? new ArrayList<>() : items;
                    items.add(unquoted(withoutComment(line.substring(2)).strip()));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    break;
                }
                at++;
            }
            return items;
        }

        private List<String> inlineItems(String first) {
            var text = new StringBuilder(first);
            while (text.indexOf("]") < 0 && at < end) {
                text.append(' ').append(withoutComment(lines[at++]).strip());
            }
            int close = text.indexOf("]");
            var items = new ArrayList<String>();
            for (String item :
                    text.substring(1, close < 0 ? text.length() : close).split(",", -1)) {
                String word = unquoted(item.strip());
                if (!word.isEmpty()) {
                    items.add(word);
                }
            }
            return items;
        }

        private static boolean indented(String line) {
            return line.startsWith(" ") || line.startsWith("\t");
        }

        private static String withoutComment(String value) {
            String text = value.stripLeading();
            if (text.startsWith("\"") || text.startsWith("'")) {
                int close = text.indexOf(text.charAt(0), 1);
                int comment = close < 0 ? -1 : text.indexOf(" #", close);
                return comment < 0 ? value : text.substring(0, comment);
            }
            int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
            return comment < 0 ? value : value.substring(0, comment);
        }

        private static String unquoted(String value) {
            int last = value.length() - 1;
            if (last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"') {
                String inside = value.substring(1, last);
                return inside.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
            }
            if (last > 0 && value.charAt(0) == '\'' && value.charAt(last) == '\'') {
                return value.substring(1, last).replace("''", "'");
            }
            return value;
        }
    }
}
