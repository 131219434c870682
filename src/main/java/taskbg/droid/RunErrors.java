package taskbg.droid;

import org.jspecify.annotations.Nullable;

/**
 * What a run's output says went wrong, by who says it.
 *
 * @param agentLoop the cause, as droid's {@code agent_loop} gives it
 * @param cli droid's own last word, often no more than "Exec failed"
 * @param tool what a tool call failed with after which the agent did nothing more
 * @param other an error of any other source
 */
public record RunErrors(
        @Nullable String agentLoop,
        @Nullable String cli,
        @Nullable String tool,
        @Nullable String other) {

    public static final RunErrors NONE = new RunErrors(null, null, null, null);

    /** The agent's own text that explains most: the agent loop's before any other. */
    public @Nullable String agents() {
        if (agentLoop != null) {
            return agentLoop;
        }
        return other != null ? other : cli;
    }

    /** The text that explains most: the agent's own before a tool's. */
    public @Nullable String best() {
        var own = agents();
        return own != null ? own : tool;
    }

    RunErrors with(Event.Failure failure) {
        return switch (failure.source()) {
            case "agent_loop" -> new RunErrors(failure.message(), cli, tool, other);
            case "cli" -> new RunErrors(agentLoop, failure.message(), tool, other);
            default -> new RunErrors(agentLoop, cli, tool, failure.message());
        };
    }

    RunErrors with(Event.ToolResult result) {
        return result.failed() ? new RunErrors(agentLoop, cli, result.text(), other) : goneOn();
    }

    /** The agent went on, so no tool error ended the run. */
    RunErrors goneOn() {
        return tool == null ? this : new RunErrors(agentLoop, cli, null, other);
    }
}
