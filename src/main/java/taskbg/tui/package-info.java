/** The monitor: its loop and its terminal. */
@org.jspecify.annotations.NullMarked
package taskbg.tui;
