package taskbg.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs by name; none is loaded but the one asked for. */
final class Verbs {
    /** In the order in which help tells of them. */
    static final List<String> NAMES =
            List.of(
                    "top",
                    "launch",
                    "list",
                    "status",
                    "output",
                    "cancel",
                    "complete",
                    "prune",
                    "cleanup",
                    "hook-complete",
                    "droids",
                    "hooks",
                    "skill",
                    "demo");

    private Verbs() {}

    static @Nullable Verb named(String name) {
        return switch (name) {
            case "launch" -> new LaunchVerb();
            case "list" -> new ListVerb();
            case "status" -> new StatusVerb();
            case "output" -> new OutputVerb();
            case "cancel" -> new CancelVerb();
            case "complete" -> new CompleteVerb();
            case "prune" -> new PruneVerb();
            case "cleanup" -> new CleanupVerb();
            case "hook-complete" -> new HookCompleteVerb();
            case "droids" -> new DroidsVerb();
            case "hooks" -> new HooksVerb();
            case "skill" -> new SkillVerb();
            case "top" -> new TopVerb();
            case "demo" -> new DemoVerb();
            case "finish" -> new FinishVerb();
            default -> null;
        };
    }
}
