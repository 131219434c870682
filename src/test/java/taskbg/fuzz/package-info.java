/**
 * Fuzzing: whatever is read from others is read without harm, and in time that its length allows.
 */
package taskbg.fuzz;
