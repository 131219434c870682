/** The CLI: one class a verb. */
@NullMarked
package taskbg.command;

import org.jspecify.annotations.NullMarked;
