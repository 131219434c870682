package taskbg.tui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import taskbg.tui.state.Message;

/**
 * The messages that wait for the loop. A key is handed out at once; what comes by itself may be
 * held back for a moment, so that a burst of it costs one frame.
 */
final class Inbox {
    private final LinkedBlockingQueue<Message> queue = new LinkedBlockingQueue<>();

    /** Any thread may add. */
    void add(Message message) {
        queue.add(message);
    }

    /**
     * All that has come, as soon as there is something.
     *
     * @param longest how long to wait for that; nothing may have come by then
     * @param notBefore on {@link System#nanoTime}'s scale: until then only a key ends the wait
     */
    List<Message> take(Duration longest, long notBefore) throws InterruptedException {
        var messages = new ArrayList<Message>();
        var next = queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        while (next != null) {
            messages.add(next);
            queue.drainTo(messages);
            boolean keyed = messages.stream().anyMatch(Message.Came.class::isInstance);
            long left = keyed ? 0 : notBefore - System.nanoTime();
            next = left > 0 ? queue.poll(left, TimeUnit.NANOSECONDS) : null;
        }
        return messages;
    }

    /**
     * The messages in their order, with those made one that say the same of other moments: looks at
     * the directory in a row become one look.
     */
    static List<Message> folded(List<Message> messages) {
        var folded = new ArrayList<Message>();
        for (var message : messages) {
            int last = folded.size() - 1;
            if (last >= 0
                    && message instanceof Message.TasksSeen now
                    && folded.get(last) instanceof Message.TasksSeen before) {
                folded.set(last, before.and(now));
            } else if (last >= 0
                    && message instanceof Message.OutputGrew now
                    && folded.get(last) instanceof Message.OutputGrew before
                    && now.task().equals(before.task())) {
                folded.set(last, now);
            } else if (last >= 0
                    && message instanceof Message.SearchProgressed
                    && folded.get(last) instanceof Message.SearchProgressed) {
                folded.set(last, message);
            } else {
                folded.add(message);
            }
        }
        return folded;
    }
}
