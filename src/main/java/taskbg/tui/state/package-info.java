/** The monitor's model, messages and updates: pure, with no screen and no clock. */
@org.jspecify.annotations.NullMarked
package taskbg.tui.state;
