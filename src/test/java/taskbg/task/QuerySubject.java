package taskbg.task;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import taskbg.fuzz.Subject;

/** Filters: understood, or refused with a column that the text has. */
public final class QuerySubject implements Subject {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Pattern REFUSED =
            Pattern.compile("Filter, column (\\d+): .+", Pattern.DOTALL);
    private static final List<Observed> TASKS =
            List.of(
                    new Observed(
                            new Entry.Known(Tasks.in(new Status.Running(null, null))),
                            new Verdict.Quiet(Duration.ofMinutes(8)),
                            1_100_000,
                            NOW),
                    Observed.unreadable(new Entry.Unreadable("bg_77", "no JSON")));

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public int share() {
        return 12;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(
                bytes("login \"rate limit\" !status:error droid:executor-med age>=1h30m"),
                bytes("size>1.5MB tools:6 idle<=7m out~\"a \\\" b\" !out~panic"),
                bytes("!!login parent:main model:opus prompt:please description~é"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "!",
                "\"",
                "\\",
                ":",
                "<",
                ">",
                "=",
                "~",
                " ",
                "\t",
                "(",
                ")",
                "|",
                "*",
                "status:",
                "quiet",
                "age",
                "1h30m",
                "1.5",
                "99999999999999999999",
                "d",
                "size>",
                "MB",
                "gib",
                "tools",
                "5",
                "out~",
                "login",
                "id:",
                "é",
                "🚀",
                "\0",
                "\u00A0",
                ".",
                "idle<");
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        var text = new String(input, StandardCharsets.UTF_8);
        Query query;
        try {
            query = Query.of(text);
        } catch (Trouble refused) {
            var place = REFUSED.matcher(refused.sentence());
            assertTrue(place.matches(), refused.sentence());
            assertTrue(Integer.parseInt(place.group(1)) <= text.length() + 1, refused.sentence());
            return;
        }
        query.dependsOnTime();
        query.outputTexts();
        for (var task : TASKS) {
            query.matches(task, NOW, (name, wanted) -> wanted.isEmpty());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
