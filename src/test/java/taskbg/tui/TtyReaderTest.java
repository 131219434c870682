package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taskbg.tui.state.Input;
import taskbg.tui.state.Key;

@Timeout(60)
class TtyReaderTest {
    private static final Input CLOSED = new Input.Closed();

    private final LinkedBlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private final Script terminal = new Script();
    private final TtyReader reader = new TtyReader(terminal, inputs::add);

    @Test
    void the_end_of_the_terminal_is_told_once() throws InterruptedException {
        reader.start();
        terminal.send("a");
        terminal.send("");
        assertEquals(List.of(key("a"), CLOSED), untilClosed());
    }

    @Test
    void a_terminal_that_fails_has_ended() throws InterruptedException {
        reader.start();
        terminal.send("a");
        terminal.send("fail");
        assertEquals(List.of(key("a"), CLOSED), untilClosed());
    }

    @Test
    void an_arrow_whose_rest_comes_a_little_later_is_an_arrow() throws InterruptedException {
        terminal.emptyPolls = 3;
        reader.start();
        terminal.send("\u001b");
        terminal.send("[A");
        terminal.send("");
        assertEquals(List.of(key("Up"), CLOSED), untilClosed());
    }

    @Test
    void an_escape_after_which_nothing_comes_is_a_key() throws InterruptedException {
        terminal.emptyPolls = 1000;
        reader.start();
        terminal.send("\u001b");
        terminal.send("[A");
        terminal.send("");
        assertEquals(List.of(key("Esc"), key("["), key("A"), CLOSED), untilClosed());
    }

    @Test
    void while_paused_it_leaves_the_input_to_others() throws InterruptedException {
        reader.start();
        terminal.send("a");
        var pausing = new Thread(this::pause);
        pausing.start();
        while (pausing.isAlive()) {
            terminal.reads.offer("a", 10, TimeUnit.MILLISECONDS);
        }
        assertEquals(false, terminal.reads.offer("b"));
        inputs.clear();
        reader.goOn();
        terminal.send("c");
        terminal.send("");
        assertEquals(List.of(key("c"), CLOSED), untilClosed());
    }

    private void pause() {
        try {
            reader.pause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Input key(String label) {
        return new Input.Pressed(Key.of(label));
    }

    private List<Input> untilClosed() throws InterruptedException {
        var all = new ArrayList<Input>();
        do {
            all.add(inputs.take());
        } while (!all.getLast().equals(CLOSED));
        assertEquals(null, inputs.poll());
        return all;
    }

    /** A terminal that gives what a test hands to it, a piece a read; "" is its end for ever. */
    private static final class Script extends InputStream {
        private final SynchronousQueue<String> reads = new SynchronousQueue<>();
        private volatile int emptyPolls;
        private volatile boolean ended;

        void send(String piece) throws InterruptedException {
            reads.put(piece);
        }

        @Override
        public int available() {
            return emptyPolls-- > 0 ? 0 : 1;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes) throws IOException {
            try {
                var piece = ended ? "" : reads.take();
                if (piece.equals("fail")) {
                    throw new IOException("Input/output error");
                }
                ended = piece.isEmpty();
                for (int i = 0; i < piece.length(); i++) {
                    bytes[i] = (byte) piece.charAt(i);
                }
                return ended ? -1 : piece.length();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
