package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;

/** Plays the loop: sends messages, answers reads, and remembers what else was to be done. */
final class Player {
    private final FakeOutput output;
    private final List<Effect> effects = new ArrayList<>();
    private Model model;
    private int reads;

    Player(Model model, FakeOutput output) {
        this.model = model;
        this.output = output;
    }

    Player send(Message message) {
        var queue = new ArrayList<Message>(List.of(message));
        while (!queue.isEmpty()) {
            var step = Update.of(model, queue.removeFirst());
            model = step.model();
            for (var effect : step.effects()) {
                if (effect instanceof Effect.ReadOutput read) {
                    reads++;
                    queue.add(output.answer(read));
                } else {
                    effects.add(effect);
                }
            }
        }
        return this;
    }

    Player press(String... labels) {
        for (var label : labels) {
            send(new Message.Came(new Input.Pressed(Key.of(label))));
        }
        return this;
    }

    Model model() {
        return model;
    }

    List<Long> seen() {
        return FakeOutput.seen(model);
    }

    /** What was to be done since one last asked, reads left out. */
    List<Effect> effects() {
        var done = List.copyOf(effects);
        effects.clear();
        return done;
    }

    /** How often was read since one last asked. */
    int reads() {
        int since = reads;
        reads = 0;
        return since;
    }
}
