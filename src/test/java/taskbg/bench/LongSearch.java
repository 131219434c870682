package taskbg.bench;

import java.io.IOException;
import java.util.ArrayList;

/** Goes through an output of 10 GB in the monitor. */
final class LongSearch {
    private static final double SOON = 50;

    private final Terminal terminal;
    private final LongOutput output;
    private final Results results;

    LongSearch(Terminal terminal, LongOutput output, Results results) {
        this.terminal = terminal;
        this.output = output;
        this.results = results;
    }

    /** The long output is the second row's. */
    void run(int rounds) throws IOException, InterruptedException {
        var vitals = terminal.vitals();
        double before = vitals.resident();
        var opened = new ArrayList<Double>();
        var ended = new ArrayList<Double>();
        var searched = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            terminal.type("g");
            terminal.await(screen -> screen.title().equals("Task number 9"));
            opened.add(until("j", LongOutput.LAST));
            terminal.type("\t");
            until("g", LongOutput.FIRST);
            ended.add(until("G", LongOutput.LAST));
            output.forget();
            double seconds = search() / 1000;
            searched.add(seconds);
            output.forget();
            ratios.add(seconds / output.seconds("cat"));
            terminal.type("\t");
        }
        late("10 GB output: opened", MonitorBench.quantile(opened, 0.5));
        late("  jumped to its end", MonitorBench.quantile(ended, 0.5));
        double seconds = MonitorBench.quantile(searched, 0.5);
        double ratio = MonitorBench.quantile(ratios, 0.5);
        var measure = "%.2f s (%.0f MB/s)".formatted(seconds, LongOutput.TEXT / 1e6 / seconds);
        results.add("  searched back 1 GB, cold / cat", measure, ratio, Double.NaN, 1.1);
        terminal.type("\t");
        double cached = search() / 1000;
        double grep = output.seconds("grep -c " + LongOutput.WORD + " | cat");
        measure =
                "%.2f s; grep -c %.2f s; cat %.2f s".formatted(cached, grep, output.seconds("cat"));
        results.add("  the same once it is in memory", measure);
        double grown = vitals.resident() - before;
        results.add("  memory grew meanwhile", "%.0f MB".formatted(grown), grown, 20, "MB");
    }

    /** Searches from the end upwards, and goes back to the end; milliseconds. */
    private double search() throws IOException, InterruptedException {
        terminal.type("/" + LongOutput.WORD);
        terminal.await(screen -> screen.line(Terminal.ROWS - 1).contains(LongOutput.WORD));
        double milliseconds = until("\r", LongOutput.WORD);
        until("G", LongOutput.LAST);
        return milliseconds;
    }

    private void late(String row, double milliseconds) {
        results.add(row, "%.0f ms".formatted(milliseconds), milliseconds, SOON, "ms");
    }

    private double until(String key, String shown) throws IOException, InterruptedException {
        Thread.sleep(300);
        long at = terminal.type(key);
        return (terminal.await(screen -> screen.begins(shown)) - at) / 1e6;
    }
}
