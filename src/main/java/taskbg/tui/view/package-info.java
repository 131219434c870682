/** Draws the monitor's model on a screen, and does nothing else. */
@org.jspecify.annotations.NullMarked
package taskbg.tui.view;
