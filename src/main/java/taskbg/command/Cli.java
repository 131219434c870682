package taskbg.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import taskbg.actions.ProcessContext;
import taskbg.json.JsonAnswer;
import taskbg.task.Trouble;

/** The command line: finds the verb, runs it, and turns trouble into one sentence. */
public final class Cli {
    /** The variable that shows where something unexpected happened. */
    private static final String DEBUG = "TASK_BG_DEBUG";

    private final ProcessContext context;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    public Cli(ProcessContext context, InputStream in, PrintStream out, PrintStream err) {
        this.context = context;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs the words; the answer is the exit code. */
    public int run(List<String> words) {
        int code = answered(words);
        out.flush();
        return code;
    }

    private int answered(List<String> words) {
        int at = 0;
        var leading = new ArrayList<String>();
        while (at < words.size() && words.get(at).startsWith("-")) {
            var word = words.get(at++);
            leading.add(word);
            if (!mayLead(word)) {
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
            return new Help(out, err).version();
        }
        boolean help = leading.contains(Usage.HELP) || leading.contains(Usage.HELP_LETTER);
        if (rest.isEmpty() && context.terminal() && !help) {
            return run("top", leading, rest);
        }
        return rest.isEmpty() || help
                ? new Help(out, err).all(rest.isEmpty() ? null : rest.getFirst())
                : run(rest.getFirst(), leading, rest.subList(1, rest.size()));
    }

    /** Whether an option may stand before the verb. */
    private static boolean mayLead(String word) {
        return switch (word) {
            case Usage.HELP, Usage.HELP_LETTER, "--version", "-V" -> true;
            default -> Usage.isCommon(word) || word.startsWith("--dir=");
        };
    }

    private int run(String name, List<String> leading, List<String> rest) {
        if (name.equals("help")) {
            return new Help(out, err).all(rest.isEmpty() ? null : rest.getFirst());
        }
        var verb = Verbs.named(name);
        if (verb == null) {
            return wrong(leading, "Unknown verb: " + name);
        }
        var words = new ArrayList<>(leading);
        words.addAll(rest);
        return run(verb, Usage.of(name, verb), words);
    }

    private int run(Verb verb, Usage usage, List<String> words) {
        var arranged = usage.arranged(words);
        boolean forPeople = isForPeople(arranged);
        try {
            var arguments = usage.parse(arranged);
            if (arguments.has(Usage.HELP)) {
                return new Help(out, err).of(usage);
            }
            var site = TaskDirectory.of(context, arguments).site(context, verb, err);
            return verb.run(arguments, new Console(site, in, out, err, forPeople));
        } catch (WrongUsage e) {
            return verb.exitCode(fail(forPeople, Verb.WRONG_USAGE, e.sentence()));
        } catch (UntrustedDirectory e) {
            return verb.exitCode(refuse(forPeople, e.sentence()));
        } catch (Trouble e) {
            return verb.exitCode(fail(forPeople, Verb.FAILED, e.sentence()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return verb.exitCode(fail(forPeople, Verb.FAILED, unexpected(e)));
        }
    }

    /** Whoever reads no answer, as those who call a hook, is to see it as well. */
    private int refuse(boolean forPeople, String sentence) {
        if (!forPeople) {
            Console.warn(err, sentence);
        }
        return fail(forPeople, Verb.FAILED, sentence);
    }

    /** What is no trouble that anybody thought of. */
    private String unexpected(Throwable e) {
        if (context.environment().containsKey(DEBUG)) {
            e.printStackTrace(err);
        }
        var message = e.getMessage();
        return "Unexpected "
                + e.getClass().getSimpleName()
                + (message == null ? "" : ": " + message)
                + (" (set " + DEBUG + " to see where)");
    }

    private boolean isForPeople(List<String> words) {
        int end = words.indexOf("--");
        var options = end < 0 ? words : words.subList(0, end);
        return options.contains("--plain") || (context.terminal() && !options.contains("--json"));
    }

    private int wrong(List<String> leading, String sentence) {
        var said = sentence + " (task-bg help tells what there is)";
        return fail(isForPeople(leading), Verb.WRONG_USAGE, said);
    }

    private int fail(boolean forPeople, int code, String sentence) {
        if (forPeople) {
            Console.warn(err, sentence);
        } else {
            try (var answer = new JsonAnswer(out)) {
                answer.text("error", sentence);
            }
        }
        return code;
    }
}
