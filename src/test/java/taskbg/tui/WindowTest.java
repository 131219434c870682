package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Tmux;

/** The terminal as it really is: {@link TerminalProbe} in tmux, behind a launcher script. */
class WindowTest {
    private static final String NORMAL = "0 1 0 0";
    private static final String RUNNING = "1 0 1 1";

    @TempDir private Path directory;
    private Tmux tmux;
    private String modesBefore;

    @BeforeEach
    void openTerminal() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var script =
                "#!/bin/sh\ntrap : INT QUIT\n'%s' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\nexit $?\n"
                        .formatted(
                                java,
                                System.getProperty("java.class.path"),
                                TerminalProbe.class.getName());
        Files.writeString(directory.resolve("probe"), script);
        tmux = Tmux.start(80, 12, Map.of());
        modesBefore = tmux.modes();
    }

    @AfterEach
    void closeTerminal() {
        tmux.close();
    }

    @Test
    void keys_arrive_and_quitting_restores_everything() {
        probe("");
        assertEquals(RUNNING, state());
        tmux.keys("Up", "x", "C-c", "C-s", "C-q", "C-v", "C-\\", "F5", "Escape");
        tmux.await("key Esc");
        assertTrue(
                tmux.screen()
                        .contains(
                                "key Up\nkey x\nkey Ctrl-c\nkey Ctrl-s\nkey Ctrl-q\nkey Ctrl-v\n"
                                        + "key Ctrl-\\\n"
                                        + "key F5\nkey Esc\n"),
                tmux.screen());
        tmux.type("q");
        assertRestored("bye");
    }

    @Test
    void what_is_pasted_never_acts() {
        probe("");
        tmux.paste("x\nq");
        tmux.await("paste x\\nq");
        tmux.keys("y");
        tmux.await("key y");
    }

    @Test
    void mouse_focus_and_unknown_sequences_are_no_keys() {
        probe("");
        tmux.hex("1b 5b 49 1b 5b 4f");
        tmux.hex("1b 5b 3c 30 3b 35 3b 33 4d 1b 5b 3c 36 35 3b 31 3b 31 4d");
        tmux.hex("1b 5b 39 37 3b 35 75 1b 5d 31 31 3b 71 07 1b 50 71 1b 5c");
        tmux.hex("f0 9f 91 8d");
        tmux.await("key 👍");
        assertTrue(
                tmux.screen()
                        .contains("ready\nmouse PRESS 4,2\n" + "mouse WHEEL_DOWN 0,0\nkey 👍\n"),
                tmux.screen());
    }

    @Test
    void a_resize_is_told_at_once_and_drawn_whole() {
        probe("");
        tmux.await("size 80x12");
        tmux.resize(60, 20);
        tmux.await("size 60x20 👍 é ok");
        tmux.resize(100, 8);
        tmux.await("size 100x8 👍 é ok");
        assertTrue(tmux.screen().contains("ready"), tmux.screen());
    }

    @Test
    void ctrl_z_gives_the_terminal_to_the_shell_and_fg_brings_it_back() {
        probe("");
        tmux.keys("C-z");
        awaitPrompt("Stopped");
        tmux.run("echo in the $((40 + 2))");
        tmux.await("in the 42");
        assertEquals(modesBefore, tmux.modes());
        assertEquals(NORMAL, state());
        tmux.resize(70, 14);
        tmux.run("fg");
        tmux.await("resumed");
        tmux.await("size 70x14");
        assertEquals(RUNNING, state());
        tmux.keys("Down", "C-z");
        awaitPrompt("Stopped");
        tmux.run("fg");
        tmux.awaitScreen("twice", screen -> screen.split("resumed", -1).length == 3);
        tmux.type("q");
        tmux.resize(80, 12);
        assertRestored("bye");
    }

    @Test
    void who_is_stopped_from_outside_takes_the_terminal_again() {
        // Unlike dash, bash mends the modes that a stopped job leaves.
        tmux.run("exec bash --norc --noprofile");
        probe("");
        var group = output("ps", "-o", "pgid=", "-p", "" + pid()).strip();
        output("kill", "-s", "STOP", "--", "-" + group);
        awaitPrompt("Stopped");
        tmux.run("fg");
        tmux.await("resumed");
        tmux.keys("Up");
        tmux.await("key Up");
        assertEquals(RUNNING, state());
        tmux.type("q");
        tmux.await("bye");
        assertEquals(NORMAL, state());
    }

    @Test
    void another_program_gets_the_terminal_and_gives_it_back() throws Exception {
        Files.writeString(
                directory.resolve("program"),
                "stty -a >"
                        + directory.resolve("modes")
                        + "\necho type: \nread line\n"
                        + "echo \"$line\" >"
                        + directory.resolve("line")
                        + "\necho more:\nread more\nexit 7\n");
        probe("sh " + directory.resolve("program"));
        tmux.type("e");
        tmux.await("type:");
        tmux.run("qqq!x");
        tmux.await("more:");
        tmux.keys("C-c");
        tmux.await("resumed");
        assertEquals("qqq!x\n", Files.readString(directory.resolve("line")));
        assertEquals(modesBefore, Files.readString(directory.resolve("modes")));
        assertTrue(tmux.screen().contains("ran: 130"), tmux.screen());
        tmux.keys("Up");
        tmux.await("key Up");
        tmux.type("q");
        assertRestored("bye");
    }

    @Test
    void a_termination_restores_the_terminal() {
        probe("");
        signal("TERM");
        assertRestored("ended 143");
    }

    /** However late the JVM hears of a Ctrl-C that was meant for another program. */
    @Test
    void an_interrupt_does_nothing_at_any_time() {
        probe("true");
        signal("INT");
        tmux.keys("Up");
        tmux.await("key Up");
        tmux.type("e");
        tmux.await("ran: 0");
        signal("INT");
        tmux.keys("Down");
        tmux.await("key Down");
        tmux.type("q");
        assertRestored("ended 0");
    }

    @Test
    void a_hangup_restores_the_terminal() {
        probe("");
        signal("HUP");
        assertRestored("ended 129");
    }

    @Test
    void an_exception_is_shown_on_the_normal_screen() {
        probe("");
        tmux.type("!");
        assertRestored("thrown on purpose");
        tmux.await("ended 1");
    }

    @Test
    void stdin_and_stdout_may_be_anything() throws Exception {
        probe("", "echo qqq | LC_ALL=C ", " >" + directory.resolve("stdout"));
        tmux.await("👍 é ok");
        tmux.keys("Up");
        tmux.await("key Up");
        tmux.type("q");
        assertRestored("ended 0");
        assertEquals("bye\n", Files.readString(directory.resolve("stdout")));
    }

    @Test
    void without_a_terminal_it_says_so() {
        tmux.run(
                "setsid sh "
                        + directory.resolve("probe")
                        + " 2>&1 | grep -c 'there is no terminal'");
        tmux.await("\n1\n");
    }

    @Test
    void nothing_reads_on_when_the_terminal_is_gone() {
        tmux.run("trap '' HUP");
        probe("");
        var probe = ProcessHandle.of(pid()).orElseThrow();
        tmux.close();
        assertDoesNotThrow(() -> probe.onExit().get(30, TimeUnit.SECONDS));
    }

    private void probe(String arguments) {
        probe(arguments, "", "");
    }

    private void probe(String arguments, String before, String after) {
        tmux.run(
                before
                        + "sh "
                        + directory.resolve("probe")
                        + " "
                        + arguments
                        + after
                        + "; echo ended $?");
        tmux.await("ready");
    }

    private void assertRestored(String text) {
        awaitPrompt(text);
        tmux.await("the normal screen", () -> state().equals(NORMAL));
        assertEquals(modesBefore, tmux.modes());
        assertFalse(tmux.screen().contains("close failed"), tmux.screen());
    }

    /** Waits until the shell shows this and wants a command; what is typed earlier may get lost. */
    private void awaitPrompt(String text) {
        tmux.awaitScreen(
                "a prompt after " + text,
                screen -> screen.contains(text) && screen.strip().endsWith(Tmux.PROMPT));
    }

    /** Alternate screen, cursor, mouse, SGR mouse. */
    private String state() {
        return tmux.display(
                "#{alternate_on} #{cursor_flag} #{mouse_button_flag} #{mouse_sgr_flag}");
    }

    private void signal(String name) {
        output("kill", "-s", name, "" + pid());
    }

    private long pid() {
        var matcher = Pattern.compile("pid (\\d+)").matcher(tmux.screen());
        assertTrue(matcher.find());
        return Long.parseLong(matcher.group(1));
    }

    private static String output(String... command) {
        return Tmux.output(new ProcessBuilder(command));
    }
}
