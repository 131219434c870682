/** Regular files that others may have put there: opened without waiting, read up to a bound. */
@NullMarked
package taskbg.file;

import org.jspecify.annotations.NullMarked;
