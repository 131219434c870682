package taskbg.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Tasks that the program itself launched, whose agents sleep until they are killed. */
final class Agents implements AutoCloseable {
    private static final int AT_ONCE = 4;

    /** As often as that the lines of a second are written, some to each output. */
    private static final int ROUNDS = 100;

    private static final String DROID =
            """
            #!/bin/sh
            echo $PPID $$ >>"$PIDS"
            exec sleep 100000
            """;

    private final Path pids;
    private final List<Path> outputs = new ArrayList<>();

    /** Set to end the writing. */
    private volatile boolean ended;

    /** Launches so many in a home. */
    Agents(Path home, int count, List<String> launcher) throws IOException, InterruptedException {
        pids = home.resolve("pids");
        var tools = Files.createDirectories(home.resolve("tools"));
        var droid = Files.writeString(tools.resolve("droid"), DROID);
        droid.toFile().setExecutable(true);
        for (int i = 0; i < count; i += AT_ONCE) {
            var launches = new ArrayList<Process>();
            for (int j = i; j < Math.min(count, i + AT_ONCE); j++) {
                var words = new ArrayList<>(launcher);
                words.addAll(List.of("launch", "Agent " + j, "Wait", "tester", "main"));
                var builder = new ProcessBuilder(words);
                builder.environment().put("HOME", home.toString());
                builder.environment().put("PIDS", pids.toString());
                builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
                launches.add(
                        builder.redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start());
            }
            for (var launch : launches) {
                launch.waitFor();
            }
        }
        var tasks = home.resolve(".factory/.omd/background-tasks");
        try (var found = Files.newDirectoryStream(tasks, "*.out")) {
            found.forEach(outputs::add);
        }
    }

    /** Writes lines to each output, spread over each second, until told to end. */
    Thread write(int linesEachSecond) {
        ended = false;
        return Thread.ofPlatform().name("writer").start(() -> writeOn(linesEachSecond));
    }

    void writeNoMore() {
        ended = true;
    }

    /** Spread over the outputs, too: as if each wrote by itself. */
    private void writeOn(int linesEachSecond) {
        var channels = new ArrayList<FileChannel>();
        try {
            for (var output : outputs) {
                channels.add(FileChannel.open(output, StandardOpenOption.APPEND));
            }
            long start = System.nanoTime();
            int many = linesEachSecond * outputs.size();
            for (long round = 0; !ended; round++) {
                long from = many * round / (ROUNDS * 10);
                long to = many * (round + 1) / (ROUNDS * 10);
                for (long line = from; line < to; line++) {
                    var bytes = event(line).getBytes(StandardCharsets.UTF_8);
                    channels.get((int) (line % channels.size())).write(ByteBuffer.wrap(bytes));
                }
                pause(start + (round + 1) * (1_000_000_000L / (ROUNDS * 10)));
            }
            for (var channel : channels) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long until) {
        long left = until - System.nanoTime();
        if (left > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
    }

    private static String event(long number) {
        return "{\"type\":\"message\",\"role\":\"assistant\",\"id\":\"m%d\",\"text\":\"Line %d of what"
                        .formatted(number, number)
                + " an agent says while it is at work on a file.\",\"timestamp\":1795384670819,"
                + "\"session_id\":\"11111111-2222-4333-8444-555555555555\"}\n";
    }

    /** Kills the runners before the agents, so that none of them writes down an end. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(pids)) {
            return;
        }
        for (int place = 0; place < 2; place++) {
            for (var line : Files.readAllLines(pids)) {
                ProcessHandle.of(Long.parseLong(line.split(" ")[place]))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
        Files.delete(pids);
    }
}
