package taskbg.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonAnswer;
import taskbg.task.Trouble;

/**
 * Finds the verb among the words of the command line, runs it, and turns trouble into one sentence.
 */
public final class Cli {
    /** The program's version. */
    public static final String VERSION = "0.1.0";

    /** The variable that shows where something unexpected happened. */
    private static final String DEBUG = "TASK_BG_DEBUG";

    private final World world;

    public Cli(World world) {
        this.world = world;
    }

    /** Runs the words; the answer is the exit code. */
    public int run(List<String> words) {
        int code = answered(words);
        world.out().flush();
        return code;
    }

    private int answered(List<String> words) {
        int at = 0;
        var leading = new ArrayList<String>();
        while (at < words.size() && words.get(at).startsWith("-")) {
            var word = words.get(at++);
            leading.add(word);
            if (!isCommon(word)) {
                return wrong(leading, "Unknown option: " + word);
            }
            if (word.equals("--dir") && at == words.size()) {
                return wrong(leading, "--dir takes the name of a folder");
            }
            if (word.equals("--dir")) {
                leading.add(words.get(at++));
            }
        }
        var rest = words.subList(at, words.size());
        if (leading.contains("--version") || leading.contains("-V")) {
            world.out().println("task-bg " + VERSION);
            return ExitCode.DONE;
        }
        if (rest.isEmpty() && world.terminal() && !asksForHelp(leading)) {
            return run("top", leading, rest);
        }
        if (rest.isEmpty() || asksForHelp(leading)) {
            return new Help(world).all(rest.isEmpty() ? null : rest.getFirst());
        }
        return run(rest.getFirst(), leading, rest.subList(1, rest.size()));
    }

    private static boolean asksForHelp(List<String> leading) {
        return leading.contains("--help") || leading.contains("-h");
    }

    private int run(String name, List<String> leading, List<String> rest) {
        if (name.equals("help")) {
            return new Help(world).all(rest.isEmpty() ? null : rest.getFirst());
        }
        var verb = Verbs.named(name);
        if (verb == null) {
            return wrong(leading, "Unknown verb: " + name);
        }
        var words = new ArrayList<>(leading);
        words.addAll(rest);
        return run(verb, synopsis(name, verb), words);
    }

    /** Whether an option may stand before the verb. */
    private static boolean isCommon(String word) {
        return switch (word) {
            case "--dir", "--json", "--plain", "--help", "-h", "--version", "-V" -> true;
            case Sites.TRUSTING -> true;
            default -> word.startsWith("--dir=");
        };
    }

    private int wrong(List<String> leading, String sentence) {
        return fail(
                isForPeople(leading),
                ExitCode.WRONG_USAGE,
                sentence + " (task-bg help tells what there is)");
    }

    static Synopsis synopsis(String name, Verb verb) {
        var synopsis = new Synopsis(name);
        verb.declare(synopsis);
        synopsis.option(
                "--dir", "folder", "Where the tasks are; else $TASK_BG_DIR, else the usual place.");
        synopsis.flag(
                Sites.TRUSTING,
                "Use that folder though others own it, or may write to it or above.");
        synopsis.flag("--json", "Answer in JSON, even to a terminal.");
        synopsis.flag("--plain", "Answer for people, even into a pipe.");
        return synopsis;
    }

    private int run(Verb verb, Synopsis synopsis, List<String> words) {
        var arranged = Words.arranged(words, synopsis, verb.verbatim());
        boolean forPeople = isForPeople(arranged);
        try {
            var plain = Given.plain(arranged, synopsis);
            var given = plain == null ? new Grammar(synopsis).parse(arranged) : plain;
            if (given.has(Grammar.HELP)) {
                return new Help(world).of(synopsis);
            }
            var site = Sites.site(world, given, verb);
            return verb.run(given, new Console(site, world, forPeople));
        } catch (WrongUsage e) {
            return verb.exitCode(fail(forPeople, ExitCode.WRONG_USAGE, e.sentence()));
        } catch (UntrustedDirectory e) {
            return verb.exitCode(refuse(forPeople, e.sentence()));
        } catch (Trouble e) {
            return verb.exitCode(fail(forPeople, ExitCode.FAILED, e.sentence()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return verb.exitCode(fail(forPeople, ExitCode.FAILED, unexpected(e)));
        }
    }

    /** Whoever reads no answer, as those who call a hook, is to see it as well. */
    private int refuse(boolean forPeople, @Nullable String sentence) {
        if (!forPeople && sentence != null) {
            Console.warn(world.err(), sentence);
        }
        return fail(forPeople, ExitCode.FAILED, sentence);
    }

    /** What is no trouble that anybody thought of. */
    private String unexpected(Throwable e) {
        if (world.environment().containsKey(DEBUG)) {
            e.printStackTrace(world.err());
        }
        var message = e.getMessage();
        return "Unexpected "
                + e.getClass().getSimpleName()
                + (message == null ? "" : ": " + message)
                + " (set "
                + DEBUG
                + " to see where)";
    }

    private boolean isForPeople(List<String> words) {
        int end = words.indexOf("--");
        var options = end < 0 ? words : words.subList(0, end);
        return options.contains("--plain") || (world.terminal() && !options.contains("--json"));
    }

    private int fail(boolean forPeople, int code, @Nullable String sentence) {
        var said = sentence == null ? "failed" : sentence;
        if (forPeople) {
            Console.warn(world.err(), said);
        } else {
            try (var answer = new JsonAnswer(world.out())) {
                answer.text("error", said);
            }
        }
        return code;
    }
}
