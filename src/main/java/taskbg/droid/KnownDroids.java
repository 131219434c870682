package taskbg.droid;

import java.util.Map;

/** The droids that task-bg's users know by name, whether or not they are defined here. */
final class KnownDroids {
    private static final String[][] DROIDS = {
        {"basic-searcher", "quick searches: where is it, which files mention it"},
        {"explore", "looks around a code base and answers questions about it"},
        {"explorer", "explores a code base, or several, more thoroughly"},
        {"librarian", "looks up documentation, libraries and other projects' code"},
        {"oracle", "thinks hard about design, debugging and trade-offs; changes nothing"},
        {"executor-low", "small, well-described changes in one or two files"},
        {"executor-med", "features and fixes of ordinary size"},
        {"executor-high", "large or delicate changes across many files"},
        {"hephaestus", "long work of its own: plans, builds and tests until it is done"},
        {"code-reviewer", "reviews changes for errors, risks and missing tests"},
        {"security-auditor", "looks for vulnerabilities, secrets and unsafe patterns"},
        {"test-engineer", "writes and mends tests"},
    };

    private KnownDroids() {}

    static void addTo(Map<String, Droids.Listed> listed) {
        for (String[] droid : DROIDS) {
            listed.put(droid[0], new Droids.Listed(droid[0], droid[1], null));
        }
    }
}
