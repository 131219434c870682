package taskbg.bench;

import java.util.Arrays;

/**
 * One run of a process.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor time; NaN where nothing tells
 */
record Sample(double wall, double cpu) {
    /** What a fraction of the values is below. */
    static double quantile(double[] values, double fraction) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = fraction * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
