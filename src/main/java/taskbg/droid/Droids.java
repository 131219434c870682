package taskbg.droid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taskbg.file.RegularFile;
import taskbg.task.Droid;
import taskbg.task.Trouble;

/**
 * The droids that a launch may name: the project's definitions, the user's, and those that people
 * know by name. A project's definition wins over the user's.
 */
public final class Droids {
    private static final String FOLDER = ".factory/droids";
    private static final String ENDING = ".md";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FILE = 1 << 20;

    /** Those that people know by name, whether or not they are defined here. */
    private static final String[][] KNOWN = {
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

    private final Path home;

    /**
     * @param home the folder that {@code $HOME} names
     */
    public Droids(Path home) {
        this.home = home;
    }

    /**
     * The definition of a droid; null if there is none, or if no file could have that name.
     *
     * @param cwd where the agent will run: its folder and those above it, up to the repository's
     *     root, are the project
     * @throws Trouble if the file cannot be read
     */
    public @Nullable DroidDefinition find(String name, Path cwd) {
        if (!isName(name)) {
            return null;
        }
        for (Place place : places(cwd)) {
            DroidDefinition found = read(name, place);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * All droids by name: those defined for a working directory, and those known without. One whose
     * definition cannot be used says why in its description.
     */
    public List<Droid> list(Path cwd) {
        Map<String, Droid> listed = new TreeMap<>();
        for (var known : KNOWN) {
            listed.put(known[0], new Droid(known[0], known[1], null));
        }
        for (Place place : places(cwd).reversed()) {
            for (String name : names(place.folder())) {
                Droid found = listed(name, place, listed.get(name));
                if (found != null) {
                    listed.put(name, found);
                }
            }
        }
        return List.copyOf(listed.values());
    }

    private static @Nullable Droid listed(String name, Place place, @Nullable Droid known) {
        try {
            DroidDefinition found = read(name, place);
            if (found == null) {
                return null;
            }
            String said = found.description();
            String description = said.isEmpty() && known != null ? known.description() : said;
            return new Droid(name, description, found.file());
        } catch (Trouble e) {
            return new Droid(name, e.sentence(), place.file(name));
        }
    }

    /** Letters, digits, dash, underline and inner dots: nothing that leads to another folder. */
    static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.charAt(0) == '.') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /**
     * A folder of definitions.
     *
     * @param project what a definition there must not lead out of; null for the user's own folder
     */
    private record Place(Path folder, @Nullable Path project) {
        Path file(String name) {
            return folder.resolve(name + ENDING);
        }
    }

    /** Where definitions are looked for, the nearest first. */
    private List<Place> places(Path cwd) {
        var folders = new ArrayList<Path>();
        Path here = cwd.toAbsolutePath().normalize();
        Path project = here;
        folders.add(here.resolve(FOLDER));
        var above = new ArrayList<Path>();
        for (Path at = here; at != null; at = at.getParent()) {
            if (!at.equals(here)) {
                above.add(at.resolve(FOLDER));
            }
            if (Files.exists(at.resolve(".git"))) {
                folders.addAll(above);
                project = at;
                break;
            }
        }
        Path users = home.resolve(FOLDER);
        var places = new ArrayList<Place>();
        for (Path folder : folders) {
            if (!folder.equals(users)) {
                places.add(new Place(folder, project));
            }
        }
        places.add(new Place(users, null));
        return places;
    }

    private static @Nullable DroidDefinition read(String name, Place place) {
        Path file = place.file(name);
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            byte[] bytes = RegularFile.read(inside(place.project(), file), LONGEST_FILE);
            return DroidDefinition.read(name, file, new String(bytes, StandardCharsets.UTF_8));
        } catch (RegularFile.TooLarge e) {
            throw new Trouble("The droid's definition " + file + " is over 1 MiB; shorten it.", e);
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException e) {
            throw new Trouble(
                    "The droid's definition " + file + " cannot be read: " + RegularFile.why(e), e);
        }
    }

    /**
     * The file without links. A project may be anybody's, and must not name a private file that is
     * then sent to a model.
     */
    private static Path inside(@Nullable Path project, Path file) throws IOException {
        Path real = file.toRealPath();
        if (project != null && !real.startsWith(project.toRealPath())) {
            throw new Trouble(
                    "The droid's definition "
                            + file
                            + " is a link that leads out of its project, to "
                            + real
                            + "; put a copy in its place, or define the droid in your home folder.");
        }
        return real;
    }

    private static List<String> names(Path folder) {
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String stem = name.substring(0, Math.max(0, name.length() - ENDING.length()));
                if (name.endsWith(ENDING) && isName(stem)) {
                    names.add(stem);
                }
            }
        } catch (IOException | DirectoryIteratorException noFolder) {
            return List.of();
        }
        return names;
    }
}
