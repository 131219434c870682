package taskbg.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Site;
import taskbg.file.DirectoryTrust;
import taskbg.store.Patience;
import taskbg.store.TaskFolder;

/** Finds the directory of tasks and puts together what actions work on. */
final class Sites {
    static final String TRUSTING = "--trust-directory";

    private static final String USUAL = ".factory/.omd/background-tasks";

    private Sites() {}

    /**
     * The site of the directory that the options and variables name.
     *
     * @throws UntrustedDirectory where others could interfere there, unless one trusts them, or the
     *     verb has nothing to do with tasks
     */
    static Site site(World world, Given given, Verb verb) {
        var directory = directory(world, given.option("--dir"));
        boolean trusted =
                given.has(TRUSTING)
                        || directory.toString().equals(world.environment().get(Site.TRUSTED));
        if (!trusted && verb.usesTasks()) {
            requireTrust(directory);
        }
        return at(world, directory, trusted, verb.patience(world));
    }

    /** The site of a directory that is taken as it is. */
    static Site at(World world, Path directory, boolean trusted, Patience patience) {
        var environment = new HashMap<>(world.environment());
        if (trusted) {
            environment.put(Site.TRUSTED, directory.toString());
        }
        return Site.local(
                new TaskFolder(directory, world.zone()).with(patience),
                world.clock(),
                environment,
                world.directory(),
                world.program());
    }

    private static void requireTrust(Path directory) {
        var objection = DirectoryTrust.objection(directory);
        if (objection != null) {
            throw new UntrustedDirectory(objection);
        }
    }

    private static Path directory(World world, @Nullable String option) {
        var variable = world.environment().get("TASK_BG_DIR");
        var home = world.environment().get("HOME");
        try {
            if (option != null) {
                return world.directory().resolve(named(option, "--dir")).normalize();
            }
            if (variable != null && !variable.isEmpty()) {
                return world.directory().resolve(variable).normalize();
            }
            if (home == null || home.isEmpty()) {
                throw new WrongUsage(
                        "HOME is not set: say with --dir or TASK_BG_DIR where the tasks are.");
            }
            return world.directory().resolve(home).resolve(USUAL).normalize();
        } catch (InvalidPathException e) {
            throw new WrongUsage("No path: " + e.getInput(), e);
        }
    }

    private static String named(String option, String name) {
        if (option.isEmpty()) {
            throw new WrongUsage(name + " takes the name of a folder.");
        }
        return option;
    }
}
