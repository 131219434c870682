package taskbg.command;

import java.io.IOException;
import taskbg.task.Trouble;

/** {@code skill}: prints the text that teaches an agent to use task-bg. */
final class SkillVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Print the SKILL.md that teaches an agent to use task-bg; always as text.");
    }

    @Override
    public boolean usesTasks() {
        return false;
    }

    @Override
    public int run(Arguments arguments, Console console) {
        try (var text = SkillVerb.class.getResourceAsStream("SKILL.md")) {
            if (text == null) {
                throw new Trouble("This build of task-bg holds no SKILL.md.");
            }
            text.transferTo(console.out());
            return DONE;
        } catch (IOException e) {
            throw new Trouble("SKILL.md cannot be passed on: " + e.getMessage(), e);
        }
    }
}
