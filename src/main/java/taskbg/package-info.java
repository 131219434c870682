/** Wiring: streams, clock, environment → objects → exit code. */
@NullMarked
package taskbg;

import org.jspecify.annotations.NullMarked;
