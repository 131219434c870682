package taskbg.droid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import taskbg.task.OutputFormat;

/** Output, transcripts and hook input recorded from real runs of droid. */
final class Samples {
    static final List<String> OUTPUTS =
            List.of(
                    "json.noauth.json",
                    "json.provider-400.json",
                    "json.success.json",
                    "stream-json.noauth.jsonl",
                    "stream-json.permission-denied.jsonl",
                    "stream-json.provider-400.jsonl",
                    "stream-json.sigterm.jsonl",
                    "stream-json.stop-hook-block.jsonl",
                    "stream-json.success-with-tool.jsonl",
                    "stream-json.v0.117.0.task-tool.jsonl");

    private Samples() {}

    static Path path(String name) {
        try {
            return Path.of(Samples.class.getResource("/droid/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the sample directory. */
    static List<String> all() {
        try (var files = Files.list(path("Stop.stdin.json").getParent())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Run report(byte[]... pieces) {
        var run = new Run.Builder();
        var decoder = new EventDecoder(OutputFormat.ANY, run);
        long length = 0;
        for (byte[] piece : pieces) {
            decoder.feed(piece, 0, piece.length);
            length += piece.length;
        }
        decoder.end();
        return run.run(length);
    }

    static Run report(String text) {
        return report(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The events and the plain bytes of an output, in order; neighbouring plain bytes joined. */
    static List<Object> decoded(byte[]... pieces) {
        var seen = new ArrayList<Object>();
        var decoder = new EventDecoder(OutputFormat.ANY, new Collector(seen));
        for (byte[] piece : pieces) {
            decoder.feed(piece, 0, piece.length);
        }
        decoder.end();
        seen.replaceAll(one -> one instanceof StringBuilder plain ? plain.toString() : one);
        return seen;
    }

    static List<Object> decoded(String text) {
        return decoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Collector(List<Object> seen) implements Event.Sink {
        @Override
        public void event(Event event) {
            seen.add(event);
        }

        @Override
        public void plain(byte[] bytes, int from, int length) {
            String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            if (!seen.isEmpty() && seen.getLast() instanceof StringBuilder before) {
                before.append(text);
            } else {
                seen.add(new StringBuilder(text));
            }
        }
    }
}
