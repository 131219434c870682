package taskbg.command;

import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/** That the words on the command line are wrong. */
final class WrongUsage extends Trouble {
    private static final long serialVersionUID = 1L;

    WrongUsage(String sentence, @Nullable Throwable cause) {
        super(sentence);
        if (cause != null) {
            initCause(cause);
        }
    }

    WrongUsage(String sentence) {
        super(sentence);
    }
}
