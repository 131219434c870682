package taskbg.command;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import taskbg.actions.ProcessContext;
import taskbg.actions.Site;
import taskbg.file.DirectoryTrust;
import taskbg.store.TaskFolder;

/** The directory of tasks that options and variables name, and whether it may be used. */
record TaskDirectory(Path path, boolean trusted) {
    static final String TRUSTING = "--trust-directory";

    private static final String USUAL = ".factory/.omd/background-tasks";

    static TaskDirectory of(ProcessContext context, Arguments arguments) {
        var path = path(context, arguments.option("--dir"));
        boolean trusted =
                arguments.has(TRUSTING)
                        || path.toString().equals(context.environment().get(Site.TRUSTED));
        return new TaskDirectory(path, trusted);
    }

    /**
     * What a verb's actions work on.
     *
     * @throws UntrustedDirectory where others could interfere there, unless one trusts them, or the
     *     verb has nothing to do with tasks
     */
    Site site(ProcessContext context, Verb verb, PrintStream err) {
        if (!trusted && verb.usesTasks()) {
            var objection = DirectoryTrust.objection(path);
            if (objection != null) {
                throw new UntrustedDirectory(objection);
            }
        }
        var environment = new HashMap<>(context.environment());
        if (trusted) {
            environment.put(Site.TRUSTED, path.toString());
        }
        var folder = new TaskFolder(path, context.zone()).with(verb.patience(err));
        return Site.local(folder, context.in(context.directory(), environment));
    }

    private static Path path(ProcessContext context, @Nullable String option) {
        var here = context.directory();
        var variable = context.environment().get("TASK_BG_DIR");
        var home = context.environment().get("HOME");
        try {
            if (option != null && option.isEmpty()) {
                throw new WrongUsage("--dir takes the name of a folder.");
            }
            if (option != null) {
                return here.resolve(option).normalize();
            }
            if (variable != null && !variable.isEmpty()) {
                return here.resolve(variable).normalize();
            }
            if (home == null || home.isEmpty()) {
                throw new WrongUsage(
                        "HOME is not set: say with --dir or TASK_BG_DIR where the tasks are.");
            }
            return here.resolve(home).resolve(USUAL).normalize();
        } catch (InvalidPathException e) {
            throw new WrongUsage("No path: " + e.getInput(), e);
        }
    }
}
