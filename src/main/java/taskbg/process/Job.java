package taskbg.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import taskbg.task.TaskId;

/**
 * One run of an agent. All paths are absolute, for the runner works in another directory.
 *
 * @param argv the agent's command, passed on as it is; no shell reads it
 * @param directory where the agent works
 * @param environment what to add to this process's environment; {@code TASK_BG_ID} and {@code
 *     TASK_BG_DIR} are added anyway
 * @param output gets stdout and stderr of the agent; created, readable by its owner only
 * @param exitFile gets what {@link ExitFile} reads when the agent has ended
 * @param gate where the pipe is made through which a queued runner is released
 * @param finish a command that the runner becomes once the exit file is written; its first word is
 *     an absolute path
 */
public record Job(
        TaskId id,
        List<String> argv,
        Path directory,
        Map<String, String> environment,
        Path output,
        Path exitFile,
        Path gate,
        List<String> finish) {
    public Job {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        finish = List.copyOf(finish);
        if (argv.isEmpty() || finish.isEmpty()) {
            throw new IllegalArgumentException("a job needs a command and a way to finish");
        }
        for (var path : List.of(directory, output, exitFile, gate)) {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException(path + " is not absolute");
            }
        }
    }
}
