package taskbg;

/** Wires streams, clock and environment to the program; the only place that ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        System.out.println("task-bg 0.1.0");
        return 0;
    }
}
