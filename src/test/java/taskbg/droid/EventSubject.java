package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Corpus;
import taskbg.fuzz.Subject;
import taskbg.task.SuccessRule;

/** Outputs of agents: cut anywhere they give the same events, the same text, the same verdict. */
public final class EventSubject implements Subject {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public int share() {
        return 14;
    }

    @Override
    public List<byte[]> samples() {
        var samples = Corpus.of("droid", "stream-json");
        samples.addAll(Corpus.of("droid", "json."));
        samples.addAll(Corpus.of("droid/claude", ""));
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
                "\n",
                "\r\n",
                "null",
                "true",
                "1",
                "{\"type\":\"message\",\"role\":\"assistant\",\"text\":\"",
                "\"}\n",
                "{\"type\":\"tool_call\",\"id\":\"a\",\"toolName\":\"Execute\"",
                "{\"type\":\"tool_result\",\"id\":\"a\",\"isError\":true",
                "\"content\":[",
                "{\"type\":\"completion\",\"finalText\":\"",
                "{\"type\":\"error\",\"source\":\"cli\"",
                "{\"type\":\"result\",\"is_error\":true}\n",
                "\"timestamp\":1763850000000",
                "\"session_id\":\"s\"",
                "\"usage\":{\"input_tokens\":1",
                "\\ud83d",
                "\\u0000",
                "é",
                "🚀",
                "\u001B[31m",
                "plain\n",
                "{\"type\":\"assistant\",\"message\":{");
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        byte[][] pieces = pieces(input, random);
        assertEquals(Samples.decoded(input), Samples.decoded(pieces));
        assertEquals(Rendering.of(input), rendered(pieces));
        var report = Samples.report(input);
        assertEquals(report, Samples.report(pieces));
        for (var rule : SuccessRule.values()) {
            Ending.of("droid", rule, 0, report);
            Ending.of("droid", rule, 143, report);
        }
    }

    private static byte[][] pieces(byte[] input, RandomGenerator random) {
        var cuts = new int[2 + random.nextInt(4)];
        for (int i = 1; i < cuts.length; i++) {
            cuts[i] = random.nextInt(input.length + 1);
        }
        Arrays.sort(cuts);
        var pieces = new byte[cuts.length][];
        for (int i = 0; i < cuts.length; i++) {
            int end = i + 1 < cuts.length ? cuts[i + 1] : input.length;
            pieces[i] = Arrays.copyOfRange(input, cuts[i], end);
        }
        return pieces;
    }

    private static String rendered(byte[][] pieces) {
        var rendering = new Rendering();
        var text = new StringBuilder();
        for (byte[] piece : pieces) {
            rendering.feed(piece, 0, piece.length).forEach(part -> text.append(part.text()));
        }
        rendering.end().forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
