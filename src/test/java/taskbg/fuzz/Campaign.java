package taskbg.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Checks all subjects with so many inputs, on so many threads.
 *
 * @param inputs how many in all, shared out by {@link Subject#share}
 * @param pairs how many pairs for each subject, besides
 * @param folder an empty one; each thread makes one of its own in it
 */
record Campaign(long seed, long inputs, int pairs, int grownBytes, int threads, Path folder) {
    private static final int BATCH = 100;

    /** What a subject took: the sum, and its dearest input. */
    record Result(String name, long inputs, long nanos, Trial.Cost dearest) {
        private Result with(Result other) {
            boolean dearer = other.dearest.nanos() > dearest.nanos();
            return new Result(
                    name,
                    inputs + other.inputs,
                    nanos + other.nanos,
                    dearer ? other.dearest : dearest);
        }
    }

    /**
     * A result for each subject.
     *
     * @throws AssertionError the first failure, with the input
     */
    List<Result> run() throws InterruptedException {
        int subjects = Subjects.in(folder.resolve("0")).size();
        var next = new ArrayList<AtomicLong>();
        for (int i = 0; i < subjects; i++) {
            next.add(new AtomicLong());
        }
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<List<Result>>>();
            for (int i = 0; i < threads; i++) {
                var own = Subjects.in(folder.resolve(String.valueOf(i)));
                running.add(executor.submit(() -> untilOneFails(own, next)));
            }
            var sums = new ArrayList<Result>();
            for (var one : running) {
                add(sums, result(one));
            }
            return sums;
        }
    }

    private static List<Result> result(Future<List<Result>> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private static void add(List<Result> sums, List<Result> results) {
        for (int i = 0; i < results.size(); i++) {
            if (i == sums.size()) {
                sums.add(results.get(i));
            } else {
                sums.set(i, sums.get(i).with(results.get(i)));
            }
        }
    }

    private List<Result> untilOneFails(List<Subject> subjects, List<AtomicLong> next) {
        try {
            return work(subjects, next);
        } catch (AssertionError e) {
            next.forEach(number -> number.set(Long.MAX_VALUE / 2));
            throw e;
        }
    }

    /** Takes batches of each subject's inputs until none is left. */
    private List<Result> work(List<Subject> subjects, List<AtomicLong> next) {
        var results = new ArrayList<Result>();
        for (int i = 0; i < subjects.size(); i++) {
            var subject = subjects.get(i);
            var trial = new Trial(subject, seed, grownBytes);
            long count = inputs * subject.share() / 100;
            var sum = new Result(subject.name(), 0, 0, new Trial.Cost(0, 0));
            long at = next.get(i).getAndAdd(BATCH);
            while (at < count + pairs) {
                long end = Math.min(at + BATCH, count + pairs);
                for (long number = at; number < end; number++) {
                    var cost = number < count ? trial.usual(number) : trial.grown(number - count);
                    sum = sum.with(new Result(sum.name(), 1, cost.nanos(), cost));
                }
                at = next.get(i).getAndAdd(BATCH);
            }
            results.add(sum);
        }
        return results;
    }
}
