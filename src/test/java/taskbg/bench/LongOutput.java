package taskbg.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An output of 10 GB: text at its start, a hole, and 1 GB of text at its end, the first line of
 * which has a word that stands nowhere else. The hole takes no disk, and nobody reads it here.
 */
final class LongOutput {
    static final String FIRST = "the first line of all";
    static final String WORD = "quicksilver";
    static final String LAST = "the last line of all";

    private static final long SIZE = 10_000_000_000L;
    static final int TEXT = 1_000_000_000;
    private static final int BLOCK = 1 << 20;

    private final Path path;

    LongOutput(Path path) {
        this.path = path;
    }

    void make() throws IOException {
        var block = block();
        try (var file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            write(file, 0, FIRST + "\n");
            file.write(ByteBuffer.wrap(block), FIRST.length() + 1);
            long at = SIZE - TEXT;
            at += write(file, at, "\n" + WORD + "\n");
            while (at < SIZE - BLOCK) {
                at += file.write(ByteBuffer.wrap(block), at);
            }
            write(file, at, LAST + "\n");
            file.force(true);
        }
    }

    /** The seconds that a command takes for the text at the end, as its stdin. */
    double seconds(String command) throws IOException, InterruptedException {
        var skip =
                "dd bs=1000000 skip=%d count=0 status=none; ".formatted((SIZE - TEXT) / 1_000_000);
        var builder =
                new ProcessBuilder("sh", "-c", skip + command)
                        .redirectInput(path.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        long start = System.nanoTime();
        builder.start().waitFor();
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Makes the system forget what it keeps of the file in memory: the next to read it waits for
     * the disk.
     */
    void forget() throws IOException, InterruptedException {
        new ProcessBuilder("dd", "if=" + path, "iflag=nocache", "count=0", "status=none")
                .inheritIO()
                .start()
                .waitFor();
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    private static long write(FileChannel file, long at, String text) throws IOException {
        return file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), at);
    }

    private static byte[] block() {
        var text = new StringBuilder();
        for (int i = 0; text.length() < BLOCK; i++) {
            text.append("Line ").append(i).append(" of what an agent says while it is at work.\n");
        }
        text.setLength(BLOCK - 1);
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
