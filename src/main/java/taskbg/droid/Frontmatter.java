package taskbg.droid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        List<String> lines = List.of(whole.split("\n", -1));
        int close = isFence(lines.getFirst()) ? 1 : lines.size();
        while (close < lines.size() && !isFence(lines.get(close))) {
            close++;
        }
        if (close == lines.size()) {
            return new Frontmatter(Map.of(), Map.of(), whole.strip());
        }
        String body = String.join("\n", lines.subList(close + 1, lines.size())).strip();
        var head = new Frontmatter(new HashMap<>(), new HashMap<>(), body);
        int next;
        for (int at = 1; at < close; at = next) {
            next = at + 1;
            while (next < close && !isKey(lines.get(next))) {
                next++;
            }
            if (isKey(lines.get(at))) {
                head.put(lines.get(at), lines.subList(at + 1, next));
            }
        }
        return head;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    private static boolean isKey(String line) {
        return line.indexOf(':') > 0 && " \t#".indexOf(line.charAt(0)) < 0 && !isItem(line);
    }

    private static boolean isItem(String line) {
        return line.startsWith("- ");
    }

    /** Takes a line with a key, and the lines up to the next key, which belong to it. */
    private void put(String line, List<String> more) {
        int colon = line.indexOf(':');
        String key = unquoted(line.substring(0, colon).strip());
        String value = withoutComment(line.substring(colon + 1));
        if (value.startsWith("[")) {
            var all = new StringBuilder(value.substring(1));
            more.forEach(one -> all.append(' ').append(withoutComment(one)));
            int close = all.indexOf("]");
            lists.put(key, texts(all.substring(0, close < 0 ? all.length() : close).split(",")));
            return;
        }
        char between = value.startsWith("|") ? '\n' : ' ';
        var text = new StringBuilder();
        var items = new ArrayList<String>();
        for (String one : more) {
            String stripped = one.strip();
            text.append(between).append(stripped);
            if (isItem(stripped)) {
                items.add(stripped.substring(2));
            }
        }
        if (value.isEmpty() && !items.isEmpty()) {
            lists.put(key, texts(items.toArray(String[]::new)));
        } else {
            boolean block = value.startsWith("|") || value.startsWith(">");
            words.put(key, unquoted(((block ? "" : value) + text).strip()));
        }
    }

    private static List<String> texts(String[] items) {
        var texts = new ArrayList<String>();
        for (String item : items) {
            String text = unquoted(withoutComment(item));
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Of a value on one line; a number sign within quotation marks begins no comment. */
    private static String withoutComment(String value) {
        String text = value.strip();
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        int from = quoted ? text.indexOf(text.charAt(0), 1) : 0;
        int comment = from < 0 ? -1 : text.startsWith("#") ? 0 : text.indexOf(" #", from);
        return comment < 0 ? text : text.substring(0, comment).strip();
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
