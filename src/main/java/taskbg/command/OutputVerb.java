package taskbg.command;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Follow;
import taskbg.actions.Look;
import taskbg.output.OutputFile;
import taskbg.output.OutputLines;
import taskbg.output.OutputTail;
import taskbg.output.OutputText;
import taskbg.store.StoredRecord;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Trouble;
import taskbg.text.SafeLines;
import taskbg.text.SafeText;
import taskbg.text.VerdictLook;

/** {@code output}: what a task's agent has said and done so far. */
final class OutputVerb implements Verb {
    private static final int ALL = -1;

    @Override
    public void declare(Usage usage) {
        usage.describe("Show what a task's agent has said and done.");
        usage.taskId();
        usage.option("--tail", "lines", "Only the last lines.");
        usage.flag("--raw", "The file itself, instead of readable text.");
        usage.flag(
                "--follow",
                "Go on until the task ends; text, not JSON. Fails where the task does not complete.");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var folder = console.site().folder();
        int tail = arguments.number("--tail", 0, ALL);
        boolean raw = arguments.has("--raw");
        var live = new Look(console.site()).live(folder.read(folder.resolve(arguments.at(0))));
        var task = live.known();
        if (arguments.has("--follow")) {
            return follow(task, tail, raw, console);
        }
        try (var output = OutputFile.open(console.site().output(task))) {
            boolean silent = output.size() == 0;
            print(task, output, tail, raw, console);
            if (silent && console.forPeople()) {
                warnOfSilence(live, console);
            }
            return DONE;
        } catch (OutputFile.Missing _) {
            return missing(task, console);
        } catch (IOException e) {
            throw new Trouble("The output cannot be passed on: " + e.getMessage(), e);
        }
    }

    /** An agent that never started has written nothing: what became of it is in the record. */
    private static void warnOfSilence(StoredRecord live, Console console) {
        var verdict = new Look(console.site()).observe(live).verdict();
        console.warn("No output. " + VerdictLook.of(verdict).sentence());
    }

    private static void print(Task task, OutputFile output, int tail, boolean raw, Console console)
            throws IOException {
        if (raw && console.forPeople() && !console.terminal()) {
            long start = tail == ALL ? 0 : new OutputLines(output).startOfLast(tail);
            output.copy(start, output.size(), console.out());
            return;
        }
        var text = text(task, output, tail, raw);
        if (console.forPeople()) {
            show(text, console);
            return;
        }
        try (var answer = console.answer()) {
            answer.text("taskId", task.id().value())
                    .text("output", text)
                    .text("status", task.status().word());
        }
    }

    private static Iterator<String> text(Task task, OutputFile output, int tail, boolean raw) {
        if (tail != ALL) {
            return raw ? OutputText.rawTail(output, tail) : OutputTail.of(output, task, tail);
        }
        return raw ? OutputText.raw(output) : OutputText.readable(output, task);
    }

    /** Prints a text piece by piece, until nobody reads it. */
    private static void show(Iterator<String> text, Console console) {
        var out = console.out();
        var safe = console.terminal() ? new SafeLines() : null;
        while (text.hasNext() && !out.checkError()) {
            var piece = text.next();
            console.print(safe == null ? piece : safe.next(piece));
        }
        console.print(safe == null ? "" : safe.rest());
        out.flush();
    }

    private static void show(String text, Console console) {
        console.print(console.terminal() ? safe(text) : text);
        console.out().flush();
    }

    private static String safe(String text) {
        return text.endsWith("\n")
                ? SafeText.block(text.substring(0, text.length() - 1)) + "\n"
                : SafeText.block(text);
    }

    private static int missing(Task task, Console console) {
        var sentence = "Output file not found: " + console.site().output(task);
        if (console.forPeople()) {
            throw new Trouble(sentence);
        }
        try (var answer = console.answer()) {
            answer.text("taskId", task.id().value())
                    .text("output", (@Nullable String) null)
                    .text("status", task.status().word())
                    .text("error", sentence);
        }
        return FAILED;
    }

    private static int follow(Task task, int tail, boolean raw, Console console) {
        long start = tail == ALL ? 0 : start(console, task, tail);
        var ended = new Follow(console.site(), raw).run(task.id(), start, new Printed(console));
        if (ended == null) {
            return DONE;
        }
        console.warn("Task " + ended.id() + " has ended: " + ended.status().word() + ".");
        return ended.status() instanceof Status.Completed ? DONE : FAILED;
    }

    /** Prints what is followed, until nobody reads it. */
    private record Printed(Console console) implements Follow.Reader {
        @Override
        public boolean text(String text) {
            show(text, console);
            return !console.out().checkError();
        }

        @Override
        public boolean bytes(byte[] bytes) {
            console.out().writeBytes(bytes);
            return !console.out().checkError();
        }
    }

    private static long start(Console console, Task task, int tail) {
        try (var output = OutputFile.open(console.site().output(task))) {
            return new OutputLines(output).startOfLast(tail);
        } catch (OutputFile.Missing _) {
            return 0;
        }
    }
}
