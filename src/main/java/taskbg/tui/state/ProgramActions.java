package taskbg.tui.state;

import static taskbg.tui.state.Action.Group.PROGRAM;

import java.util.List;

/** The actions on the monitor itself. */
final class ProgramActions {
    static final Action COMMANDS =
            PROGRAM.anywhere(":", "commands", "all of this by name")
                    .does(model -> Step.to(model.with(CommandPalette.OPENED)));

    static final Action HELP =
            PROGRAM.anywhere("? F1", "help", "this help")
                    .does(model -> Step.to(model.with(new HelpDialog(0))));

    static final Action SUSPEND =
            PROGRAM.anywhere("Ctrl-z", "suspend", "suspend; fg comes back")
                    .does(model -> Step.to(model, new Effect.Suspend()));

    static final Action QUIT =
            PROGRAM.anywhere("q Ctrl-c", "quit", "quit: never stops a task; in full screen, back")
                    .does(TrashWork::quit);

    static final List<Action> ALL = List.of(COMMANDS, HELP, SUSPEND, QUIT);

    private ProgramActions() {}
}
