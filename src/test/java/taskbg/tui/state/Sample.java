package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taskbg.task.Assignment;
import taskbg.task.Entry;
import taskbg.task.Evidence;
import taskbg.task.Observed;
import taskbg.task.Progress;
import taskbg.task.Remarks;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Verdict;
import taskbg.text.AnsiDecoder;
import taskbg.text.OutputWindow;
import taskbg.text.StyledLine;

/** A directory with one task of each kind, and ways to look at it. */
public final class Sample {
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    public static final MonitorOptions SETTING =
            new MonitorOptions(
                    "~/.factory/.omd/background-tasks",
                    "/home/ada/shop",
                    "/home/ada",
                    ZoneOffset.UTC,
                    List.of("executor-low", "executor-med", "explorer"),
                    false,
                    false);

    private static final Evidence EVIDENCE = new Evidence("local", "host", "boot", 4711, 99);
    private static final Status RUNNING = new Status.Running(EVIDENCE, null);

    private Sample() {}

    public static List<Observed> tasks() {
        return Stream.concat(working().stream(), others().stream()).toList();
    }

    private static List<Observed> working() {
        return List.of(
                running("bg_01", "Fix the login redirect", "executor-med", 192, 4, 14, "Execute"),
                running("bg_02", "Explore how orders are stored", "explorer", 75, 1, 31, "Grep"),
                quiet("bg_03", "Write tests for the price rounding", "test-engineer", 1860, 431),
                lost("bg_04", "Update the dependencies"));
    }

    private static List<Observed> others() {
        return List.of(
                over(
                        "bg_05",
                        "Translate the error messages to German",
                        new Status.Failed(
                                ago(600), "429 rate limit exceeded, retry in 60s", null, null),
                        900),
                over(
                        "bg_06",
                        "Review the payment module",
                        new Status.Completed(
                                ago(1200), "No blocking findings; three remarks on naming.", null),
                        2400),
                over(
                        "bg_07",
                        "Rename Customer to Client everywhere",
                        new Status.Cancelled(ago(7300), "cancelled by hand"),
                        7500),
                over(
                        "bg_08",
                        "Find out why 日本語 search is slow 🐢",
                        new Status.Failed(ago(90_000), "exit 1 without a completion", null, null),
                        91_000),
                waiting("bg_09", "Measure the cold start"),
                foreign("bg_10", "Draw the map of packages"),
                new Observed(
                        known(
                                "bg_11",
                                "Train the classifier",
                                "executor-high",
                                RUNNING,
                                5400,
                                0,
                                null),
                        new Verdict.Elsewhere("gpu-07"),
                        52_428_800,
                        ago(3)),
                Observed.unreadable(new Entry.Unreadable("bg_12", "no JSON: line 1, column 1")));
    }

    public static Instant ago(long seconds) {
        return NOW.minus(Duration.ofSeconds(seconds));
    }

    public static Observed running(
            String id,
            String description,
            String droid,
            long age,
            long idle,
            int tools,
            String tool) {
        return new Observed(
                known(id, description, droid, RUNNING, age, tools, tool),
                new Verdict.Active(),
                age * 731,
                ago(idle));
    }

    static Observed running(String id) {
        return running(id, "Task " + id, "explorer", 60, 1, 3, "Read");
    }

    static Observed quiet(String id, String description, String droid, long age, long idle) {
        return new Observed(
                known(id, description, droid, RUNNING, age, 7, "Edit"),
                new Verdict.Quiet(Duration.ofSeconds(idle)),
                88_000,
                ago(idle));
    }

    static Observed lost(String id, String description) {
        return new Observed(
                known(id, description, "executor-low", RUNNING, 3000, 2, "Read"),
                new Verdict.Lost(),
                12_000,
                ago(2500));
    }

    static Observed waiting(String id, String description) {
        return new Observed(
                known(
                        id,
                        description,
                        "executor-med",
                        new Status.Queued(ago(30), null),
                        30,
                        0,
                        null),
                new Verdict.Waiting(),
                0,
                ago(30));
    }

    static Observed foreign(String id, String description) {
        return new Observed(
                known(id, description, "explore", new Status.Running(null, null), 400, 0, null),
                new Verdict.Foreign(),
                2_000,
                ago(100));
    }

    public static Observed over(String id, String description, Status.Ended end, long age) {
        return new Observed(
                known(id, description, "executor-med", end, age, 23, "Edit"),
                new Verdict.Over(end),
                age * 97,
                end.at());
    }

    static Observed completed(String id) {
        return over(id, "Task " + id, new Status.Completed(ago(5), "fine", null), 60);
    }

    private static Entry known(
            String id,
            String description,
            String droid,
            Status status,
            long age,
            int tools,
            @Nullable String tool) {
        return new Entry.Known(
                new Task(
                        new TaskId(id),
                        "ses_" + id,
                        new Assignment(
                                description,
                                "Please: " + description + ".\nThen say what you did.",
                                droid,
                                age > 1000 ? "main" : "ses_4f2a77b0c1d2",
                                droid,
                                null,
                                null),
                        ago(age),
                        null,
                        status,
                        new Progress(
                                tools,
                                ago(1),
                                null,
                                tool,
                                tool == null ? null : "Now looking at " + tool + " results",
                                null),
                        Remarks.NONE));
    }

    /** The monitor before anything was seen. */
    public static Model opening(int columns, int rows) {
        return Model.opening(SETTING, new Model.Size(columns, rows), NOW);
    }

    /** The monitor when all was seen, with the first row selected and its output read. */
    public static Model monitor(int columns, int rows) {
        var seen = opened(columns, rows);
        var chosen = seen.with(seen.table().at(0)).with(seen.hand().moved(NOW));
        var first = after(chosen, new Message.Ticked(NOW));
        return after(first, read(first, 300));
    }

    /** The monitor as it opens: all was seen, and no key came. */
    public static Model opened(int columns, int rows) {
        return after(opening(columns, rows), new Message.TasksSeen(tasks(), Set.of()));
    }

    /** The answer to the read that the model waits for. */
    public static Message.OutputRead read(Model model, int lines) {
        var asked = model.output().asked();
        if (asked == null) {
            throw new IllegalStateException("nothing is being read");
        }
        return new Message.OutputRead(model.output().task(), asked, window(0, lines));
    }

    /** Lines of 40 bytes each. */
    public static OutputWindow window(int first, int count) {
        var lines = new ArrayList<OutputWindow.Row>();
        for (int i = first; i < first + count; i++) {
            lines.add(line(i));
        }
        return new OutputWindow(first * 40L, (first + count) * 40L, (first + count) * 40L, lines);
    }

    private static OutputWindow.Row line(int number) {
        var text =
                switch (number % 6) {
                    case 0 -> "Reading src/main/java/shop/Prices.java, part " + number;
                    case 1 -> "\u001b[32m✓\u001b[0m Execute  mvn -q test -Dtest=PricesTest";
                    case 2 ->
                            "The rounding of prices happens in two places, and the second one rounds"
                                    + " what the first one has rounded already: line "
                                    + number;
                    case 3 ->
                            "\u001b[31m✗ Edit     Prices.java: no match for the old text\u001b[0m";
                    case 4 -> "日本語のテスト 🐢 " + number;
                    default -> "";
                };
        return new OutputWindow.Row(number * 40L, ago(3000 - number), styled(text));
    }

    static StyledLine styled(String text) {
        var lines =
                AnsiDecoder.lines(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), 10_000);
        return lines.isEmpty() ? StyledLine.EMPTY : lines.getFirst();
    }

    /** The model after messages, whatever is to be done about them. */
    public static Model after(Model model, Message... messages) {
        var next = model;
        for (var message : messages) {
            next = Update.of(next, message).model();
        }
        return next;
    }

    /** The model after keys, each by its label. */
    public static Model keys(Model model, String... labels) {
        var next = model;
        for (var label : labels) {
            next = press(next, label).model();
        }
        return next;
    }

    /** The model after a text was typed. */
    public static Model typed(Model model, String text) {
        var next = model;
        for (var letter : text.split("")) {
            next = press(next, letter.equals(" ") ? "Space" : letter).model();
        }
        return next;
    }

    /** What one key leads to. */
    public static Step press(Model model, String label) {
        return Update.of(model, new Message.Came(new Input.Pressed(Key.of(label))));
    }
}
