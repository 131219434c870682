package taskbg.actions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.droid.HookSettings;
import taskbg.task.Trouble;

/** The hooks in a droid settings file that call this program's {@code hook-complete}. */
public final class Hooks {
    /** By this name our hooks are told from others. */
    private static final String PROGRAM = "task-bg";

    private static final String SETTINGS = ".factory/settings.json";

    private final Site site;
    private final HookSettings settings;

    /**
     * What the file holds now.
     *
     * @param changed whether an edit changed the file just now
     * @param backup what the file was before our hooks; null where that is not kept
     * @param lostOwner the user whose the file was, where it is the caller's now; null else
     * @param commands our command by event
     * @param missing events without one
     * @param disabled whether the file tells droid to run no hooks at all
     */
    public record State(
            Path file,
            boolean changed,
            @Nullable Path backup,
            @Nullable String lostOwner,
            Map<String, String> commands,
            List<String> missing,
            boolean disabled) {}

    /** The hooks of the project in the caller's directory, or of the user everywhere. */
    public Hooks(Site site, boolean project) {
        this.site = site;
        this.settings =
                new HookSettings((project ? site.directory() : site.home()).resolve(SETTINGS));
    }

    /**
     * Adds our hooks, or gives them this program's path.
     *
     * @throws Trouble where the file cannot be edited; it is left as it is then
     */
    public State install() {
        var program = Path.of(site.program().getFirst());
        if (site.program().size() != 1 || !program.endsWith(PROGRAM)) {
            throw new Trouble(
                    "A hook calls a program named task-bg: install it through bin/task-bg.");
        }
        return state(settings.install(HookSettings.command(program)));
    }

    /** Takes out what {@link #install} put in. */
    public State uninstall() {
        return state(settings.uninstall());
    }

    /** Looks and changes nothing. */
    public State status() {
        return state(null);
    }

    private State state(HookSettings.@Nullable Edit edit) {
        var status = settings.status();
        return new State(
                status.file(),
                edit != null && edit.changed(),
                edit == null ? null : edit.backup(),
                edit == null ? null : edit.lostOwner(),
                status.commands(),
                status.missing(),
                status.disabled());
    }
}
