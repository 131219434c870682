package taskbg.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Status.Running RUNNING = new Status.Running(null, null);
    private static final Status.Completed COMPLETED = new Status.Completed(AT, "done", null);

    @Test
    void no_text_that_an_agent_says_brings_an_escape_sequence_into_a_task() {
        var said =
                "\u001b[1;31mred\u001b[0m \u001b]8;;http://x\u001b\\link\u001b]8;;\u0007 \u009b2Jend"
                        + "\u001bP1$q\u001b\\\u001b(B\u001bM\n\u001b]0;never ends\nnext \u001b[3";
        var plain = "red link end\n\nnext ";
        assertEquals(plain, new Status.Completed(AT, said, null).result());
        assertEquals(
                new Status.Failed(AT, plain, plain, null), new Status.Failed(AT, said, said, null));
        assertEquals(plain, new Progress(0, AT, null, null, said, AT).lastMessage());
        assertEquals(List.of(plain), Remarks.NONE.noting(said).notes());
        var coloured = "\u001b[31m".repeat(200) + "x".repeat(600);
        assertEquals(
                "x".repeat(Progress.LONGEST_MESSAGE),
                new Progress(0, AT, null, null, coloured, AT).lastMessage());
    }

    @Test
    void an_end_is_final_unless_it_is_corrected() {
        var cancelled = Tasks.in(new Status.Cancelled(AT, "by hand"));
        assertSame(cancelled, cancelled.moved(COMPLETED));
        assertSame(cancelled, cancelled.moved(RUNNING));
        assertEquals(COMPLETED, cancelled.corrected(COMPLETED).status());
        assertEquals(COMPLETED, Tasks.in(RUNNING).moved(COMPLETED).status());
    }

    @Test
    void only_a_queued_task_starts() {
        var queued = Tasks.in(new Status.Queued(AT, null));
        assertEquals(AT, queued.started(AT, RUNNING).startedAt());
        assertEquals(RUNNING, queued.started(AT, RUNNING).status());
        var cancelled = Tasks.in(new Status.Cancelled(AT, "by hand"));
        assertSame(cancelled, cancelled.started(AT, RUNNING));
    }

    @Test
    void last_words_are_cut_between_characters() {
        var room = "a".repeat(Progress.LONGEST_MESSAGE - 1);
        assertEquals(room + "b", message(room + "b"));
        assertEquals(room + "b", message(room + "bc"));
        assertEquals(room, message(room + "🚀"));
    }

    private static String message(String text) {
        return String.valueOf(new Progress(0, AT, null, null, text, null).lastMessage());
    }

    @Test
    void a_remark_is_not_said_twice() {
        var once = Remarks.NONE.noting("No such droid.");
        assertSame(once, once.noting("No such droid."));
        assertEquals(List.of("No such droid.", "Slow."), once.noting("Slow.").notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "/etc/passwd", ".hidden", "-rf", "a/b", "a b", "é", "a\0"})
    void no_such_name_becomes_an_id(String name) {
        assertFalse(TaskId.isValid(name));
        assertThrows(Trouble.class, () -> new TaskId(name));
    }

    @Test
    void an_id_is_short_and_begins_with_a_letter_or_digit() {
        assertTrue(TaskId.isValid("bg_19a-Z.9"));
        assertTrue(TaskId.isValid("9"));
        assertTrue(TaskId.isValid("Z".repeat(100)));
        assertFalse(TaskId.isValid("Z".repeat(101)));
        assertEquals(new TaskId("bg_100000f"), TaskId.of(Instant.ofEpochMilli(1), 0xff00000f));
    }
}
