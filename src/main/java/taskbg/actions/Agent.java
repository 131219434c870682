package taskbg.actions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.droid.AgentSettings;
import taskbg.droid.AgentTemplate;
import taskbg.droid.DroidCommand;
import taskbg.droid.DroidDefinition;
import taskbg.droid.Droids;
import taskbg.process.ArgumentBytes;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** The command that runs a task: {@code droid exec}, or what the settings file names. */
final class Agent {
    private final Site site;

    /** Null for {@code droid exec}. */
    private final @Nullable AgentTemplate template;

    private Agent(Site site, @Nullable AgentTemplate template) {
        this.site = site;
        this.template = template;
    }

    /**
     * The agent of that name. The settings file may put another command in place of droid's, too.
     *
     * @throws Trouble where there is none, or the settings file cannot be read
     */
    static Agent named(Site site, String name) {
        var settings = site.settings();
        boolean droid = name.equals(Order.DROID);
        if (droid && !Files.exists(settings)) {
            return new Agent(site, null);
        }
        var known = AgentSettings.read(settings);
        var template = known.get(name);
        if (template == null && !droid) {
            throw new Trouble(
                    "No agent is named "
                            + name
                            + ". Known are droid, "
                            + String.join(", ", known.keySet())
                            + "; others belong into "
                            + settings
                            + ".");
        }
        return new Agent(site, template);
    }

    /** The order with how this agent's output is to be read. */
    Order order(Order asked) {
        return template == null
                ? asked
                : new Order(
                        asked.agent(),
                        asked.autonomy(),
                        asked.directory(),
                        template.output(),
                        template.success());
    }

    /**
     * The command and its arguments.
     *
     * @param notes takes what a person should know of this run, one sentence each
     */
    List<String> argv(Task task, Order order, List<String> notes) {
        var definition =
                new Droids(site.home()).find(task.assignment().droid(), Path.of(order.directory()));
        return template == null
                ? droid(task, order, definition, notes)
                : other(template, task, order, definition, notes);
    }

    private List<String> droid(
            Task task, Order order, @Nullable DroidDefinition definition, List<String> notes) {
        var asked = task.assignment();
        if (definition == null) {
            notes.add("No definition of the droid " + asked.droid() + " was found: it ran plain.");
        } else {
            notes.addAll(definition.notes());
        }
        return new DroidCommand(
                        order.autonomy(),
                        definition == null ? asked.model() : definition.modelOr(asked.model()),
                        order.format() != OutputFormat.TEXT,
                        definition == null ? List.of() : flags(task, definition),
                        fitsArgument(task) ? words(task) : file(task))
                .argv();
    }

    private List<String> other(
            AgentTemplate agent,
            Task task,
            Order order,
            @Nullable DroidDefinition definition,
            List<String> notes) {
        if (definition != null) {
            notes.add("The agent " + agent.name() + " was not given " + definition.file() + ".");
        }
        if (!agent.tested()) {
            notes.add(
                    "How to run "
                            + agent.name()
                            + " was never tried by task-bg's makers; "
                            + site.settings()
                            + " can say it better.");
        }
        var asked = task.assignment();
        return agent.argv(
                new AgentTemplate.Values(
                        prompt(agent, task),
                        asked.model(),
                        order.autonomy(),
                        Path.of(order.directory())));
    }

    private DroidCommand.Prompt prompt(AgentTemplate agent, Task task) {
        if (agent.takesPromptWords() && fitsArgument(task)) {
            return words(task);
        }
        if (agent.takesPromptFile()) {
            return file(task);
        }
        throw new Trouble(
                "The prompt is too long, or no text, for an argument, and the agent "
                        + agent.name()
                        + " takes none from a file: use {prompt_file} in "
                        + site.settings()
                        + ".");
    }

    private static boolean fitsArgument(Task task) {
        var prompt = task.assignment().prompt();
        return !DroidCommand.needsFile(prompt) && ArgumentBytes.isText(prompt);
    }

    private static DroidCommand.Prompt words(Task task) {
        return new DroidCommand.Prompt.Words(task.assignment().prompt());
    }

    private DroidCommand.Prompt file(Task task) {
        var prompt = ArgumentBytes.bytes(task.assignment().prompt());
        return new DroidCommand.Prompt.InFile(
                site.folder().createSide(task.id(), ".prompt", prompt));
    }

    private List<String> flags(Task task, DroidDefinition definition) {
        var text = definition.systemPrompt();
        var file =
                text.isEmpty()
                        ? site.folder().side(task.id(), ".system")
                        : site.folder()
                                .createSide(
                                        task.id(),
                                        ".system",
                                        text.getBytes(StandardCharsets.UTF_8));
        return definition.flags(task.assignment().model(), file);
    }
}
