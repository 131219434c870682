package taskbg.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import taskbg.storm.Ledger.Act;
import taskbg.storm.Ledger.Deed;
import taskbg.task.Status;
import taskbg.testing.Home;

/**
 * Many workers that run random verbs over one directory: most in this JVM, some in one of their
 * own, of which every other is killed, as are runners.
 */
final class Storm {
    static final int WORKERS = 64;

    /** What a shell would do, if any word ever reached one. */
    static final String WORD =
            "$(touch hacked) `touch hacked`; touch hacked & \"$(touch hacked)\"'";

    private static final long SEED = 20261124;
    private static final int PROCESS_EVERY = 25;
    private static final int LONGEST_LIFE_MILLIS = 700;
    private static final Pattern ID = Pattern.compile("bg_[0-9a-f]{12,}");
    private static final List<String> VERBS =
            List.of(
                    "launch",
                    "launch",
                    "launch",
                    "complete",
                    "complete",
                    "complete",
                    "cancel",
                    "cancel",
                    "prune",
                    "finish",
                    "hook",
                    "hook",
                    "list",
                    "status",
                    "output",
                    "kill-runner");

    final Ledger ledger = new Ledger();
    final AtomicInteger killedPrograms = new AtomicInteger();
    final AtomicInteger killedRunners = new AtomicInteger();
    final List<String> unexpected = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicInteger left;
    private final Home home;

    Storm(Home home, int operations) {
        this.home = home;
        left = new AtomicInteger(operations);
    }

    /** Adds a task that is there already. */
    void add(String id) {
        ids.add(id);
    }

    /** Runs all operations, to their end. */
    void run() throws InterruptedException {
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < WORKERS; i++) {
            var random = new Random(SEED + i);
            workers.add(Thread.ofPlatform().name("worker " + i).start(() -> work(random)));
        }
        for (var worker : workers) {
            worker.join();
        }
    }

    private void work(Random random) {
        try {
            while (left.getAndDecrement() > 0) {
                step(random);
            }
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            unexpected.add(e.toString());
        }
    }

    private void step(Random random) throws IOException, InterruptedException {
        var verb = VERBS.get(random.nextInt(VERBS.size()));
        int number = random.nextInt(1 << 30);
        var id = ids.get(random.nextInt(ids.size()));
        boolean alone = random.nextInt(PROCESS_EVERY) == 0;
        switch (verb) {
            case "launch" -> launch(random, alone, number);
            case "complete" -> {
                var result = WORD + number;
                act(random, alone, Act.COMPLETE, id, result, "complete", id, result);
            }
            case "cancel" -> act(random, alone, Act.CANCEL, id, "", "cancel", id, "--grace", "1s");
            case "prune" -> prune();
            case "hook" -> hook(id);
            case "kill-runner" -> killRunner(id);
            case "list" -> run(random, alone, "list");
            default -> run(random, alone, verb, id);
        }
    }

    private void launch(Random random, boolean alone, int number)
            throws IOException, InterruptedException {
        long from = System.nanoTime();
        var ran = run(random, alone, "launch", WORD, WORD + number, "explorer", "main");
        var id = ran.text("taskId");
        if (!id.isEmpty()) {
            ledger.add(new Deed(Act.LAUNCH, id, "", from, System.nanoTime(), true));
            ids.add(id);
        }
    }

    private void act(Random random, boolean alone, Act act, String id, String text, String... words)
            throws IOException, InterruptedException {
        long from = System.nanoTime();
        var ran = run(random, alone, words);
        boolean answered =
                switch (act) {
                    case CANCEL -> ran.text("status").equals("cancelled");
                    case LAUNCH, COMPLETE, PRUNE, HOOK -> ran.out().endsWith("true}\n");
                };
        ledger.add(new Deed(act, id, text, from, System.nanoTime(), answered));
    }

    private void prune() {
        long from = System.nanoTime();
        var ran = home.run("prune", "--ttl", "5s", "--stale", "5s");
        var found = ID.matcher(ran.out());
        while (found.find()) {
            ledger.add(new Deed(Act.PRUNE, found.group(), "", from, System.nanoTime(), true));
        }
    }

    private void hook(String id) {
        long from = System.nanoTime();
        var task = home.task(id);
        if (task != null) {
            var input =
                    "{\"hook_event_name\": \"Stop\", \"session_id\": \"%s\", \"task_result\": \"h\"}"
                            .formatted(task.sessionId());
            var ran = home.run(false, input, "hook-complete");
            boolean answered = ran.out().endsWith("true}\n");
            ledger.add(new Deed(Act.HOOK, id, "", from, System.nanoTime(), answered));
        }
    }

    private void killRunner(String id) {
        var task = home.task(id);
        if (task != null
                && task.status() instanceof Status.Running running
                && running.evidence() != null
                && ProcessHandle.of(running.evidence().pid())
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false)) {
            killedRunners.incrementAndGet();
        }
    }

    private Home.Ran run(Random random, boolean alone, String... words)
            throws IOException, InterruptedException {
        if (!alone) {
            var ran = home.run(words);
            if (ran.out().contains("Unexpected") || !ran.err().isEmpty()) {
                unexpected.add(Arrays.toString(words) + ": " + ran);
            }
            return ran;
        }
        Path out = Files.createTempFile(home.folder, "storm", "");
        var process =
                home.start(Home.command(words), builder -> builder.redirectOutput(out.toFile()));
        if (random.nextBoolean()) {
            LockSupport.parkNanos(random.nextInt(LONGEST_LIFE_MILLIS) * 1_000_000L);
            if (process.isAlive()) {
                process.destroyForcibly();
                killedPrograms.incrementAndGet();
            }
        }
        return new Home.Ran(process.waitFor(), Home.read(out), "");
    }
}
