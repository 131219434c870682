package taskbg.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant START = NOW.minus(Duration.ofMinutes(90));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "login",
                "LOGIN",
                "fix login",
                "\"fix the login\"",
                "bg_19aa",
                "executor",
                "ses_abc",
                "!payment",
                "!!login",
                "status:running",
                "status=running",
                "status:quiet",
                "!status:error",
                "droid:executor",
                "parent:\"ses parent\"",
                "model:opus",
                "prompt:please",
                "tool:bash",
                "description~login",
                "session:abc",
                "id:01",
                "age>1h",
                "age>=1h30m",
                "age<=1.5h",
                "age=90m",
                "age:5400",
                "age<2d",
                "idle>7m",
                "tools>5",
                "tools:6",
                "size>1MB",
                "size<1.1MiB",
                "size>=1.04mib",
                "size<2g",
                "size=1100000",
                "size>1000kb",
                "size>1mb age>1h login",
                "out~\"rate limit\"",
                "out:panic",
                "!out~nothing"
            })
    void these_find_a_running_task(String query) {
        assertTrue(matches(query, running()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment",
                "!login",
                "login payment",
                "status:error",
                "status:lost",
                "status:ended",
                "status:stopping",
                "status:foreign",
                "status:elsewhere",
                "status:unreadable",
                "droid:explorer",
                "please",
                "result:x",
                "error:x",
                "age>2h",
                "idle<1m",
                "tools>6",
                "tools<6",
                "size>2MiB",
                "out~nothing",
                "!out~panic"
            })
    void these_do_not(String query) {
        assertFalse(matches(query, running()));
    }

    @Test
    void any_number_of_exclamation_marks_is_read() {
        var word = Query.of("login");
        assertEquals(word, Query.of("!".repeat(100_000) + "login"));
        assertEquals(Query.of("!login"), Query.of("!".repeat(100_001) + "login"));
        assertEquals(
                "Filter, column 100001: nothing stands after !",
                assertThrows(Trouble.class, () -> Query.of("!".repeat(100_000))).sentence());
        var parentheses = "(".repeat(100_000);
        assertEquals(List.of(new Term.Word(parentheses)), Query.of(parentheses).terms());
    }

    @Test
    void an_error_is_a_word_of_a_failed_task_and_its_result_a_field() {
        var failed = over(new Status.Failed(NOW, "rate limit hit", "half done", null));
        assertTrue(matches("limit", failed));
        assertTrue(matches("error:limit result:half status:failed status:ended", failed));
        assertFalse(matches("half", failed));
    }

    @Test
    void a_result_is_no_word_and_a_reason_is() {
        assertTrue(
                matches("result:fine status:done", over(new Status.Completed(NOW, "fine", null))));
        assertTrue(matches("mistake", over(new Status.Cancelled(NOW, "by mistake"))));
        assertTrue(matches("status:canceled", over(new Status.Cancelled(NOW, "by mistake"))));
    }

    @Test
    void a_queued_task_has_neither_result_nor_error() {
        var queued = seen(task(new Status.Queued(NOW, null)), new Verdict.Waiting());
        assertTrue(matches("status:waiting !result:a !error:a", queued));
        assertFalse(matches("status:running", queued));
    }

    @Test
    void an_unreadable_record_is_found_by_its_name_and_its_reason() {
        var unreadable = Observed.unreadable(new Entry.Unreadable("bg_77", "no JSON"));
        assertTrue(matches("77 json status:unreadable tools:0 !droid:e age>1d", unreadable));
        assertFalse(matches("status:running", unreadable));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status:eror | Filter, column 8: no status is called eror (there are running, queued,"
                        + " completed, error, cancelled, quiet, paused, stopping, lost, foreign,"
                        + " elsewhere, unreadable, still-running, ended)",
                "a foo:bar | Filter, column 3: no field is called foo (there are status,"
                        + " description, id, droid, session, parent, model, prompt, tool, result,"
                        + " error, age, idle, tools, size, out)",
                "login age> | Filter, column 11: nothing stands after age>",
                "login ! | Filter, column 8: nothing stands after !",
                "say \"x | Filter, column 5: the quotation mark is not closed",
                "age>soon | Filter, column 5: write a time as 90s, 5m, 1h30m or 2d, not as soon",
                "age>5y | Filter, column 5: write a time as 90s, 5m, 1h30m or 2d, not as 5y",
                "age~5m | Filter, column 1: compare age with < or >",
                "tools>many | Filter, column 7: here belongs a number, such as 5",
                "tools>1.2.3 | Filter, column 7: here belongs a number, such as 5",
                "size>5 kb | ''",
                "size>5xb | Filter, column 6: write a size as 500, 20k, 1.5MB or 2GiB",
                "size>5ib | Filter, column 6: write a size as 500, 20k, 1.5MB or 2GiB",
                "size>mb | Filter, column 6: here belongs a size, such as 1MB",
                "size>999999999999999t | Filter, column 6: that is too much",
                "out>x | Filter, column 1: write out~x",
                "droid>x | Filter, column 1: write droid:x"
            })
    void what_cannot_be_understood_says_where(String query, String sentence) {
        if (sentence.isEmpty()) {
            Query.of(query);
            return;
        }
        assertEquals(sentence, assertThrows(Trouble.class, () -> Query.of(query)).sentence());
    }

    @Test
    void a_backslash_takes_the_next_character_as_it_is() {
        assertEquals(
                new Query(List.of(new Term.Word("say \"hi\" \\"))),
                Query.of("\"say \\\"hi\\\" \\\\\""));
    }

    @Test
    void only_spans_and_states_depend_on_time() {
        assertTrue(Query.of("login age>1h").dependsOnTime());
        assertTrue(Query.of("!status:quiet").dependsOnTime());
        assertFalse(Query.of("login tools>5").dependsOnTime());
    }

    @Test
    void texts_to_look_for_in_outputs_are_told_once() {
        assertEquals(List.of("a b", "c"), Query.of("out~\"a b\" !out~c out:c x").outputTexts());
    }

    private static boolean matches(String query, Observed observed) {
        return Query.of(query)
                .matches(observed, NOW, (name, text) -> "panic rate limit".contains(text));
    }

    private static Observed running() {
        return seen(task(new Status.Running(null, null)), new Verdict.Quiet(Duration.ofMinutes(8)));
    }

    private static Observed over(Status.Ended end) {
        return seen(task(end), new Verdict.Over(end));
    }

    private static Observed seen(Task task, Verdict verdict) {
        return new Observed(
                new Entry.Known(task), verdict, 1_100_000, NOW.minus(Duration.ofMinutes(8)));
    }

    private static Task task(Status status) {
        return new Task(
                new TaskId("bg_19aa01"),
                "ses_abc",
                new Assignment(
                        "Fix the login",
                        "Please fix",
                        "executor-med",
                        "ses parent",
                        null,
                        "Opus",
                        null),
                START,
                null,
                status,
                new Progress(6, NOW, null, "Bash", null, null),
                Remarks.NONE);
    }
}
