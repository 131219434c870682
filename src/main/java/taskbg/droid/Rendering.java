package taskbg.droid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import taskbg.task.OutputFormat;

/**
 * Makes an output readable while it grows; what was given once is never taken back, so it can be
 * printed as it comes.
 *
 * <p>A tool call is shown when it starts, without a line end. If its outcome is what comes next, it
 * is put on the same line, else on a line of its own that names the tool again. Plain lines pass
 * unchanged, save that bytes that are no UTF-8 become U+FFFD. Nothing is made safe for a terminal
 * here: texts may hold escape sequences.
 *
 * <p>Belongs to one thread.
 */
public final class Rendering {
    /** Words that no line of an output need have for its readable form to have them. */
    private static final String OWN_WORDS =
            "— session of unknown id, in ▸ ✓ ✗ tool exit code … > ~ "
                    + "— done: turns (suspicious: it may have done nothing) min tokens in, out";

    private final List<Passage> passages = new ArrayList<>();
    private final EventWriter writer = new EventWriter(passages);
    private final EventDecoder decoder;

    public Rendering() {
        this(OutputFormat.ANY);
    }

    public Rendering(OutputFormat format) {
        decoder = new EventDecoder(format, writer);
    }

    /** Whether the readable form may have this word where the output itself has not. */
    public static boolean mayAdd(String word) {
        return OWN_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The readable form of the next bytes of the output. */
    public List<Passage> feed(byte[] bytes, int from, int length) {
        decoder.feed(bytes, from, length);
        return taken();
    }

    /**
     * When the last line that was fed was written; null where it is not said, or no event. Whoever
     * feeds one line after the other so learns the time of each.
     */
    public @Nullable Instant lastAt() {
        return writer.lastAt();
    }

    /** The readable form of a last line that has not ended; a tool call's line ends here. */
    public List<Passage> end() {
        decoder.end();
        writer.end();
        return taken();
    }

    /** The readable form of a whole output. */
    public static String of(byte[] output) {
        Rendering rendering = new Rendering();
        StringBuilder text = new StringBuilder();
        for (Passage passage : rendering.feed(output, 0, output.length)) {
            text.append(passage.text());
        }
        for (Passage passage : rendering.end()) {
            text.append(passage.text());
        }
        return text.toString();
    }

    private List<Passage> taken() {
        List<Passage> taken = List.copyOf(passages);
        passages.clear();
        return taken;
    }
}
