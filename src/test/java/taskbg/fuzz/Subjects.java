package taskbg.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import taskbg.droid.AgentSettingsSubject;
import taskbg.droid.DefinitionSubject;
import taskbg.droid.EventSubject;
import taskbg.droid.HookInputSubject;
import taskbg.droid.HookSettingsSubject;
import taskbg.droid.TranscriptSubject;
import taskbg.json.JsonSubject;
import taskbg.store.RecordSubject;
import taskbg.task.QuerySubject;
import taskbg.text.TerminalTextSubject;
import taskbg.tui.KeySubject;

/** All that is fuzzed. */
final class Subjects {
    private Subjects() {}

    /** New ones, for one thread, which put files into the folder. */
    static List<Subject> in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                new RecordSubject(),
                new JsonSubject(),
                new EventSubject(),
                new HookInputSubject(),
                new HookSettingsSubject(folder),
                new AgentSettingsSubject(folder),
                new DefinitionSubject(folder),
                new TranscriptSubject(folder),
                new QuerySubject(),
                new TerminalTextSubject(),
                new KeySubject());
    }
}
