package taskbg.droid;

/**
 * A piece of an output made readable. The texts of all passages one after the other, with the line
 * ends that they hold, are the whole: a passage may be part of a line or many lines.
 */
public record Passage(Tone tone, String text) {

    /** What a passage is, so that a screen can give it a colour. */
    public enum Tone {
        /** The agent's words. */
        SAID,
        /** What was said to the agent. */
        USER,
        /** A tool call, or how it ended well. */
        TOOL,
        /** How a tool call ended in failure. */
        TOOL_FAILED,
        /** What broke the run. */
        ERROR,
        /** What is said about the run: session, thoughts, turns, tokens. */
        NOTE,
        /** Lines that are no events, as they are. */
        PLAIN
    }
}
