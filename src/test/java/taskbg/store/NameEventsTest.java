package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NameEventsTest {
    private static final String ENDED = "(ended)";

    @TempDir Path dir;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private Events open() throws Exception {
        return NameEvents.open(
                dir,
                new Events.Sink() {
                    @Override
                    public void changed(String name) {
                        told.add(name);
                    }

                    @Override
                    public void lost() {
                        told.add("(lost)");
                    }

                    @Override
                    public void ended() {
                        told.add(ENDED);
                    }
                });
    }

    @Test
    void new_and_renamed_and_removed_files_are_told_of_not_what_is_written_in_place()
            throws Exception {
        var output = Files.writeString(dir.resolve("a.out"), "1");
        var record = Files.writeString(dir.resolve("a.json"), "{}");
        try (var _ = open()) {
            Files.writeString(output, "2");
            var made = Files.writeString(dir.resolve("made"), "{ }");
            assertEquals("made", told.take());
            Files.writeString(output, "3");
            Files.move(made, record, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            assertEquals("made", told.take());
            assertEquals("a.json", told.take());
            Files.delete(output);
            assertEquals("a.out", told.take());
        }
    }

    @Test
    void a_directory_that_goes_ends_them() throws Exception {
        var sub = Files.createDirectory(dir.resolve("sub"));
        dir = sub;
        try (var _ = open()) {
            Files.delete(sub);
            assertEquals(ENDED, told.take());
        }
    }
}
