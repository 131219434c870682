/** A task's output file: lines, following, search, readable rows. */
@NullMarked
package taskbg.output;

import org.jspecify.annotations.NullMarked;
