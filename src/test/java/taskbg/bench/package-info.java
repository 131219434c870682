/** What bin/bench runs: measures the program, side by side with what it is compared to. */
@org.jspecify.annotations.NullMarked
package taskbg.bench;
