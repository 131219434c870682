package taskbg.droid;

/**
 * Templates for other agents, in the form of the settings file. None was run here; they follow the
 * agents' own descriptions:
 *
 * <ul>
 *   <li>claude: https://code.claude.com/docs/en/cli-reference
 *   <li>codex: https://developers.openai.com/codex/noninteractive
 *   <li>opencode: https://opencode.ai/docs/cli
 *   <li>gemini: https://geminicli.com/docs/cli/headless
 * </ul>
 */
final class ShippedAgents {
    static final String JSON =
            """
            {"agents": {
              "claude": {
                "argv": ["claude", "--print", "--output-format", "stream-json", "--verbose",
                         "--permission-mode", "{autonomy}", ["--model", "{model}"], "--", "{prompt}"],
                "autonomy": {"low": "acceptEdits", "medium": "acceptEdits", "high": "bypassPermissions"},
                "output": "claude", "success": "events", "tested": false
              },
              "codex": {
                "argv": ["codex", "exec", "--skip-git-repo-check", "--sandbox", "{autonomy}",
                         ["--model", "{model}"], "--", "{prompt}"],
                "autonomy": {"low": "workspace-write", "medium": "workspace-write",
                             "high": "danger-full-access"},
                "output": "text", "success": "exit", "tested": false
              },
              "opencode": {
                "argv": ["opencode", "run", ["--model", "{model}"], "--", "{prompt}"],
                "output": "text", "success": "exit", "tested": false
              },
              "gemini": {
                "argv": ["gemini", "--approval-mode", "{autonomy}", ["--model", "{model}"],
                         "--prompt={prompt}"],
                "autonomy": {"low": "auto_edit", "medium": "auto_edit", "high": "yolo"},
                "output": "text", "success": "exit", "tested": false
              }
            }}
            """;

    private ShippedAgents() {}
}
