package taskbg.tui;

import java.util.ArrayList;
import java.util.List;
import taskbg.tui.state.Message;

/**
 * Messages that came while the loop was busy, with those made one that say the same of other
 * moments.
 */
final class Burst {
    private Burst() {}

    /** The messages in their order; looks at the directory in a row become one look. */
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
