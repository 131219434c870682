/**
 * What one can do to tasks: where store, process and droid meet; a verb and a key that do the same
 * call the same.
 */
@NullMarked
package taskbg.actions;

import org.jspecify.annotations.NullMarked;
