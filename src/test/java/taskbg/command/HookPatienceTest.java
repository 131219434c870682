package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Home;
import taskbg.testing.Jvm;

@Timeout(120)
class HookPatienceTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void a_hook_waits_five_seconds_for_the_lock_and_breaks_nothing() throws Exception {
        Fixture.lay(home);
        var before = Home.read(home.tasks().resolve("bg_19c2b.json"));
        var hold = Jvm.command("taskbg.store.LockHolder", "hold", home.tasks().toString());
        var holder = home.start(hold, ProcessBuilder::inheritIO);
        Home.await("the lock", () -> Files.exists(home.tasks().resolve("held")));
        var stop = "{\"hook_event_name\": \"Stop\", \"session_id\": \"ses_bg_19c2b\"}";
        var ran = home.run(false, stop, "hook-complete");
        holder.destroyForcibly();
        assertEquals(0, ran.code());
        assertEquals(
                "task-bg: waiting for pid " + holder.pid() + ", which holds .task-bg.lock\n",
                ran.err());
        assertTrue(ran.text("error").contains("did not let go for 5 s"), ran.out());
        assertEquals(before, Home.read(home.tasks().resolve("bg_19c2b.json")));
    }
}
