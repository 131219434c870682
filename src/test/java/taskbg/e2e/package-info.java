/** The packaged program as a person uses it, in a real terminal. */
@org.jspecify.annotations.NullMarked
package taskbg.e2e;
