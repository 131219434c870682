package taskbg.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Site;
import taskbg.store.Patience;
import taskbg.store.TaskFolder;

/** Finds the directory of tasks and puts together what actions work on. */
final class Sites {
    private static final String USUAL = ".factory/.omd/background-tasks";

    private Sites() {}

    static Site site(World world, @Nullable String option, Patience patience) {
        return Site.local(
                new TaskFolder(directory(world, option), world.zone()).with(patience),
                world.clock(),
                world.environment(),
                world.directory(),
                world.program());
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
