package taskbg.output;

import taskbg.task.Trouble;

/** There is no file where an output was looked for. */
public final class MissingOutput extends Trouble {
    private static final long serialVersionUID = 1L;

    MissingOutput(String sentence) {
        super(sentence);
    }
}
