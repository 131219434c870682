package taskbg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What /proc and strace tell of a process. */
record Vitals(ProcessHandle process) {
    private static final double TICKS = 100;
    private static final Pattern READ =
            Pattern.compile("\\b\\w*read\\w*\\(\\d+<([^>]*)>|\\bopenat\\([^\"]*\"([^\"]*)\"");

    /** The seconds of processor time it has used. */
    double cpu() throws IOException {
        var stat = Files.readString(path("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** The share of a processor that it takes for so many seconds. */
    double share(double seconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double before = cpu();
        Thread.sleep((long) (seconds * 1000));
        return (cpu() - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** Its memory in MB, as the kernel's VmRSS has it. */
    double resident() throws IOException {
        var found = Pattern.compile("VmRSS:\\s*(\\d+)").matcher(Files.readString(path("status")));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 / 1e6 : Double.NaN;
    }

    /** How often it was given a processor and let it go by itself, all threads together. */
    long wakes() throws IOException {
        long sum = 0;
        try (var tasks = Files.newDirectoryStream(path("task"))) {
            for (var task : tasks) {
                var status = Files.readString(task.resolve("status"));
                var found = Pattern.compile("\nvoluntary_ctxt_switches:\\s*(\\d+)").matcher(status);
                sum += found.find() ? Long.parseLong(found.group(1)) : 0;
            }
        }
        return sum;
    }

    /** How often files are opened or read in so many seconds, each file by itself. */
    Map<String, Integer> fileReads(int seconds) throws IOException, InterruptedException {
        var log = Bench.FOLDER.resolve("strace");
        var strace =
                new ProcessBuilder(
                                "strace",
                                "-f",
                                "-y",
                                "-e",
                                "trace=read,pread64,readv,preadv,openat",
                                "-o",
                                log.toString(),
                                "-p",
                                Long.toString(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Thread.sleep(seconds * 1000L);
        strace.destroy();
        strace.waitFor();
        var reads = new HashMap<String, Integer>();
        for (var line : Files.readAllLines(log)) {
            var found = READ.matcher(line);
            var name =
                    !found.find() ? "" : found.group(1) != null ? found.group(1) : found.group(2);
            if (isFile(name)) {
                reads.merge(name, 1, Integer::sum);
            }
        }
        return reads;
    }

    private static boolean isFile(String name) {
        return name.startsWith("/") && !name.startsWith("/dev/");
    }

    /** The words that java was started with, up to the main class. */
    List<String> words() {
        var words = List.of(process.info().arguments().orElseThrow());
        var command = new ArrayList<String>();
        command.add(process.info().command().orElseThrow());
        command.addAll(words.subList(0, words.indexOf("taskbg.Main") + 1));
        return command;
    }

    private Path path(String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
