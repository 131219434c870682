/** JSON: one reader and one writer, on Jackson's streaming parser and generator. */
@NullMarked
package taskbg.json;

import org.jspecify.annotations.NullMarked;
