package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Corpus;
import taskbg.fuzz.Subject;
import taskbg.task.Trouble;

/** What comes on a hook's standard input: read, or refused in a sentence. */
public final class HookInputSubject implements Subject {
    @Override
    public String name() {
        return "hook input";
    }

    @Override
    public int share() {
        return 8;
    }

    @Override
    public List<byte[]> samples() {
        var samples = Corpus.of("droid", "S");
        samples.addAll(Corpus.of("droid", "Post"));
        return samples;
    }

    @Override
    public List<String> words() {
        return List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\\",
                "null",
                "true",
                "0",
                "\"session_id\":",
                "\"hook_event_name\":\"SubagentStop\"",
                "\"task_result\":\"session_id: x",
                "\"transcript_path\":\"/t\"",
                "\\n",
                "\\ud800",
                "\\u0000",
                "é",
                "\u001B",
                " ",
                "\n");
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        try {
            var read = HookInput.parse(input);
            assertNotNull(read.kind());
            read.report();
        } catch (Trouble refused) {
            assertNotNull(refused.sentence());
        }
    }
}
