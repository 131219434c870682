package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a message leads to: the model after it, and what is to be done. */
public record Step(Model model, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    static Step to(Model model, Effect... effects) {
        return new Step(model, List.of(effects));
    }

    Step and(Effect effect) {
        var more = new ArrayList<>(effects);
        more.add(effect);
        return new Step(model, more);
    }

    /** This step, and then another from where it led to. */
    Step then(Function<Model, Step> next) {
        var step = next.apply(model);
        var all = new ArrayList<>(effects);
        all.addAll(step.effects);
        return new Step(step.model, all);
    }
}
