/**
 * pure: task → words: columns, ages, sizes; display width; ANSI → safe styled text.
 *
 * <p>Text that comes from a task's output or from a record is hostile until it has passed through
 * {@link taskbg.text.AnsiDecoder} or {@link taskbg.text.SafeText}; what they yield can be written
 * to a terminal as it is, and its width is what {@link taskbg.text.DisplayWidth} says.
 */
@NullMarked
package taskbg.text;

import org.jspecify.annotations.NullMarked;
