package taskbg.store;

import java.util.List;
import taskbg.task.Trouble;

/** That a shortened id is short for several. */
public final class AmbiguousTask extends Trouble {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 4;

    AmbiguousTask(String text, List<String> matches) {
        super(
                "Ambiguous task id: "
                        + text
                        + " could be "
                        + String.join(", ", matches.subList(0, Math.min(SHOWN, matches.size())))
                        + (matches.size() > SHOWN
                                ? " or " + (matches.size() - SHOWN) + " more"
                                : ""));
    }
}
