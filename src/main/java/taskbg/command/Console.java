package taskbg.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import taskbg.actions.Site;
import taskbg.json.JsonAnswer;
import taskbg.text.SafeText;

/**
 * Where a verb reads and prints.
 *
 * @param forPeople whether tables and sentences are wanted rather than JSON
 * @param world where the program was started
 */
record Console(Site site, World world, boolean forPeople) {
    InputStream in() {
        return world.in();
    }

    /** What goes to stdout byte for byte. */
    OutputStream out() {
        return world.out();
    }

    ZoneId zone() {
        return world.zone().get();
    }

    /** Begins a JSON answer on stdout. */
    JsonAnswer answer() {
        return new JsonAnswer(world.out());
    }

    /** Prints a line for people, safe for their terminal. */
    void say(String text) {
        print(SafeText.block(text) + "\n");
    }

    /** Prints text as it is. */
    void print(String text) {
        world.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says something to people beside the answer. */
    void warn(String sentence) {
        warn(world.err(), sentence);
    }

    static void warn(PrintStream err, String sentence) {
        byte[] line =
                ("task-bg: " + SafeText.block(sentence) + "\n").getBytes(StandardCharsets.UTF_8);
        err.writeBytes(line);
        err.flush();
    }
}
