package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;

/** A sentence in the bottom line. */
public record Notice(String text, Kind kind, Instant since) {
    /** Nothing to say. */
    public static final Notice NONE = new Notice("", Kind.DONE, Instant.EPOCH);

    private static final Duration READ_AFTER = Duration.ofSeconds(8);

    /** What a notice is about. */
    public enum Kind {
        /** Something is done. */
        DONE,
        /** Something was not possible, and why. */
        REFUSED,
        /** Something went wrong. */
        FAILED
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The notice, unless it was there long enough; trouble stays until a key is pressed. */
    Notice at(Instant now) {
        boolean read = Duration.between(since, now).compareTo(READ_AFTER) >= 0;
        return read && kind != Kind.FAILED ? NONE : this;
    }

    static Step done(Model model, String sentence) {
        return Step.to(said(model, sentence, Notice.Kind.DONE));
    }

    static Step refused(Model model, String sentence) {
        return Step.to(said(model, sentence, Notice.Kind.REFUSED));
    }

    static Step failed(Model model, String sentence) {
        return Step.to(said(model, sentence, Notice.Kind.FAILED));
    }

    /** One notice for all tasks that an act was done to. */
    static Step handled(Model model, Message.TasksHandled handled) {
        var troubles = handled.troubles();
        if (troubles.isEmpty()) {
            return done(model, handled.done());
        }
        var why =
                troubles.size() == 1
                        ? troubles.getFirst()
                        : troubles.size() + " were not. The first: " + troubles.getFirst();
        return failed(model, (handled.done() + " " + why).strip());
    }

    static Model said(Model model, String sentence, Notice.Kind kind) {
        return model.with(new Notice(sentence, kind, model.now()));
    }
}
