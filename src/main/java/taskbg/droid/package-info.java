/**
 * What we know of the droid CLI, and nothing else does: argv, droid definitions, stream-json
 * events, transcripts, hook input, hook settings.
 */
@NullMarked
package taskbg.droid;

import org.jspecify.annotations.NullMarked;
