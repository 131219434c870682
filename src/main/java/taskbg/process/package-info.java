/** OS: the runner that starts an agent and outlives us, the evidence of it, and stopping. */
@NullMarked
package taskbg.process;

import org.jspecify.annotations.NullMarked;
