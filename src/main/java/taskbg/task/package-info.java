/** Pure: tasks, their ids, states, transitions, verdicts, queries and summaries. */
@NullMarked
package taskbg.task;

import org.jspecify.annotations.NullMarked;
