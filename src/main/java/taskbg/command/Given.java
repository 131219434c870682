package taskbg.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words and options that a verb was given.
 *
 * @param options by name; one that takes no value has an empty one
 */
record Given(List<String> words, Map<String, String> options) {
    /**
     * The words, if they are plain: each option known and its value beside it, none twice, and as
     * many words as the verb takes. Null for all else, of which {@link Grammar} knows more.
     */
    static @Nullable Given plain(List<String> said, Synopsis synopsis) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        boolean more = true;
        for (int at = 0; at < said.size(); at++) {
            var word = said.get(at);
            if (!more || !word.startsWith("-")) {
                words.add(word);
            } else if (word.equals("--")) {
                more = false;
            } else {
                var option = synopsis.option(word);
                at += option != null && option.label() != null ? 1 : 0;
                if (option == null || !put(options, option, said, at)) {
                    return null;
                }
            }
        }
        boolean fits = words.size() >= synopsis.fewest() && words.size() <= synopsis.most();
        return fits ? new Given(words, options) : null;
    }

    private static boolean put(
            Map<String, String> options, Synopsis.Option option, List<String> said, int at) {
        if (at >= said.size()) {
            return false;
        }
        var value = option.label() == null ? "" : said.get(at);
        return !value.startsWith("-") && options.put(option.name(), value) == null;
    }
}
