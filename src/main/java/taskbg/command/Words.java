package taskbg.command;

import java.util.ArrayList;
import java.util.List;

/**
 * The words after a verb, for a verb that takes texts as they are: a prompt may begin with a dash.
 */
final class Words {
    private final Synopsis synopsis;
    private final int verbatim;
    private final List<String> options = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private Words(Synopsis synopsis, int verbatim) {
        this.synopsis = synopsis;
        this.verbatim = verbatim;
    }

    /**
     * The options, {@code --}, and all else. Options are what the verb knows as such, before the
     * first and after the last of {@code verbatim} words.
     */
    static List<String> arranged(List<String> words, Synopsis synopsis, int verbatim) {
        if (verbatim == 0) {
            return words;
        }
        var arranged = new Words(synopsis, verbatim);
        arranged.sort(words);
        arranged.options.add("--");
        arranged.options.addAll(arranged.others);
        return arranged.options;
    }

    private void sort(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            var word = words.get(at++);
            if (!others.isEmpty() && others.size() < verbatim) {
                others.add(word);
            } else if (word.equals("--")) {
                others.addAll(words.subList(at, words.size()));
                at = words.size();
            } else if (!isOption(word)) {
                others.add(word);
            } else {
                options.add(word);
                if (takesNext(word) && at < words.size()) {
                    options.add(words.get(at++));
                }
            }
        }
    }

    private boolean isOption(String word) {
        int equals = word.indexOf('=');
        return word.startsWith("-") && isKnown(equals < 0 ? word : word.substring(0, equals));
    }

    private boolean isKnown(String name) {
        return name.equals("-h") || name.equals(Grammar.HELP) || synopsis.option(name) != null;
    }

    private boolean takesNext(String word) {
        var option = synopsis.option(word);
        return option != null && option.label() != null;
    }
}
