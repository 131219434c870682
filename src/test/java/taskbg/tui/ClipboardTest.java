package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.tui.state.Message;

/** Which way a text takes to the clipboard. */
@Timeout(60)
class ClipboardTest {
    @TempDir Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private Path taken;

    @BeforeEach
    void open() {
        taken = folder.resolve("taken");
        environment.put("PATH", folder + ":/usr/bin:/bin");
    }

    /** A program that takes what it is given, and ends in that way. */
    private void program(String name, int code) throws IOException {
        var script = "#!/bin/sh\n{ echo \"" + name + " $*\"; cat; } >" + taken + "\nexit " + code;
        var file = Files.writeString(folder.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String said(String text) throws InterruptedException {
        var said = new LinkedBlockingQueue<Message>();
        try (var clipboard =
                new Clipboard(environment, each -> sent.add(each) && !each.isEmpty(), said::add)) {
            clipboard.copy(text, "the line");
            return switch (said.take()) {
                case Message.ActDone(var sentence) -> sentence;
                case Message.ActFailed(var sentence) -> sentence;
                case Message other -> other.toString();
            };
        }
    }

    @Test
    void in_tmux_its_buffer_gets_the_text() throws Exception {
        program("tmux", 0);
        program("xclip", 0);
        environment.putAll(Map.of("TMUX", "/tmp/tmux,1,0", "DISPLAY", ":0"));
        assertEquals("Copied the line.", said("words"));
        assertEquals("tmux load-buffer -w -\nwords", Files.readString(taken));
        assertEquals(List.of(), sent);
    }

    @Test
    void on_a_desktop_its_program_gets_the_text() throws Exception {
        program("xclip", 0);
        environment.put("DISPLAY", ":0");
        assertEquals("Copied the line.", said("words"));
        assertEquals("xclip -selection clipboard\nwords", Files.readString(taken));
        program("wl-copy", 0);
        environment.put("WAYLAND_DISPLAY", "wayland-0");
        assertEquals("Copied the line.", said("words"));
        assertEquals("wl-copy \nwords", Files.readString(taken));
        assertEquals(List.of(), sent);
    }

    @Test
    void without_a_program_that_takes_it_the_terminal_is_asked_and_nothing_is_claimed()
            throws Exception {
        program("xclip", 0);
        assertEquals("Sent the line to the terminal, to be copied.", said("words"));
        program("xclip", 1);
        environment.putAll(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0"));
        assertEquals("Sent the line to the terminal, to be copied.", said("words"));
        assertEquals(List.of("words", "words"), sent);
        assertEquals("That is too long for the terminal's clipboard.", said(""));
    }
}
