package taskbg.tui;

import java.util.List;
import java.util.Map;

/**
 * The person's editor and pager, as their variables name them: words of the shell, as git and
 * others read them.
 */
final class Programs {
    private Programs() {}

    static String editor(Map<String, String> environment) {
        return first(environment, List.of("VISUAL", "EDITOR"), "vi");
    }

    static String pager(Map<String, String> environment) {
        return first(environment, List.of("PAGER"), "less");
    }

    /** Whether the pager shows colours if it is asked to. */
    static boolean pagerIsLess(Map<String, String> environment) {
        var program = pager(environment).strip().split("\\s+", 2)[0];
        return program.substring(program.lastIndexOf('/') + 1).equals("less");
    }

    private static String first(Map<String, String> environment, List<String> names, String usual) {
        for (var name : names) {
            var value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return usual;
    }
}
