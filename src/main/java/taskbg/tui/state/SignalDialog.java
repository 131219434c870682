package taskbg.tui.state;

import java.util.List;
import taskbg.task.Signal;

/** Which signal is sent, to which tasks. */
public record SignalDialog(List<String> names, List<String> labels, Signal chosen)
        implements Dialog {
    private static final List<Signal> ALL = List.of(Signal.values());

    public SignalDialog {
        names = List.copyOf(names);
        labels = List.copyOf(labels);
    }

    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "Enter" ->
                    Step.to(model.closed().unmarked(), new Effect.SignalTasks(names, chosen));
            case "Esc", "q", "Ctrl-c" -> Step.to(model.closed());
            default -> scrolled(model, key);
        };
    }

    @Override
    public Dialog scrolled(Model model, int lines) {
        int index = ListKeys.moved(ALL.indexOf(chosen), lines, ALL.size() - 1);
        return new SignalDialog(names, labels, ALL.get(index));
    }
}
