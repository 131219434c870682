package taskbg.command;

import java.util.ArrayList;
import java.util.List;

/** Divides a line into words as a shell would that knows single quotes and blanks. */
final class Shell {
    private Shell() {}

    static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
                begun = true;
            } else if (c != ' ' || quoted) {
                word.append(c);
                begun = true;
            } else if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            }
        }
        return words;
    }
}
