package taskbg.tui.view;

import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.Sample.typed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import taskbg.text.OutputWindow.Position;
import taskbg.tui.state.Input;
import taskbg.tui.state.Message;
import taskbg.tui.state.Model;
import taskbg.tui.state.PruneDialog.Candidate;
import taskbg.tui.state.Sample;

/** Every mode of the monitor, each reached from the main view as a person would. */
final class Modes {
    private Modes() {}

    /** What leads to a mode. */
    interface Mode {
        Model of(Model main);
    }

    static Map<String, Mode> all() {
        var modes = new TreeMap<String, Mode>();
        putTable(modes);
        putOutput(modes);
        putDialogs(modes);
        putRest(modes);
        return modes;
    }

    private static void putTable(Map<String, Mode> modes) {
        modes.put("main", main -> main);
        modes.put("opened", Modes::opened);
        modes.put("marked", main -> keys(main, "Space", "Space", "v", "j", "j"));
        modes.put("marked-hidden", main -> keys(main, "v", "G", "v", "4"));
        modes.put("filter", main -> typed(keys(main, "/"), "status:error"));
        modes.put("filter-trouble", main -> typed(keys(main, "/"), "age>"));
        modes.put("filter-on", main -> keys(main, "1"));
        modes.put("filter-nothing", main -> keys(typed(keys(main, "/"), "nothing"), "Enter"));
        modes.put("sorted", main -> keys(main, ">", ">", "I"));
    }

    private static void putOutput(Map<String, Mode> modes) {
        modes.put("output-focus", main -> keys(main, "Tab"));
        modes.put("output-full", main -> keys(main, "Enter"));
        modes.put("output-cut-times", main -> keys(main, "Enter", "w", "t", "l"));
        modes.put("output-scrolled", main -> keys(main, "Enter", "PgUp", "PgUp"));
        modes.put("output-search", main -> typed(keys(main, "Enter", "/"), "round"));
        modes.put("output-searching", Modes::searching);
        modes.put("output-found", Modes::found);
        modes.put("output-none", main -> typed(main, "jjjjjjjj"));
        modes.put("output-missing", Modes::missing);
    }

    private static void putDialogs(Map<String, Mode> modes) {
        modes.put("cancel", main -> keys(main, "x"));
        modes.put("cancel-marked", main -> keys(main, "v", "G", "x"));
        modes.put("remove", main -> keys(main, "v", "G", "v", "4", "d"));
        modes.put("signal-hidden", main -> keys(main, "v", "G", "v", "1", "X"));
        modes.put("signal", main -> keys(main, "X", "j", "j"));
        modes.put("new-task", main -> typed(keys(main, "n"), "Fix the flaky test"));
        modes.put("new-task-prompt", Modes::promptPasted);
        modes.put("new-task-refused", Modes::refused);
        modes.put("prune-looking", main -> keys(main, "D"));
        modes.put("prune", Modes::prune);
        modes.put(
                "copying",
                main -> after(keys(main, "o"), new Message.CopyProgressed(40L << 20, 256L << 20)));
        modes.put("commands", main -> typed(keys(main, ":"), "sc"));
        modes.put("details", main -> keys(main, "i"));
        modes.put("details-end", main -> keys(main, "j", "j", "i", "G"));
        modes.put("help", main -> keys(main, "?"));
        modes.put("help-end", main -> keys(main, "?", "G"));
    }

    private static void putRest(Map<String, Mode> modes) {
        modes.put("notice-done", main -> after(main, new Message.ActDone("Cancelled 1 task.")));
        modes.put("removing", main -> after(main, new Message.Removing(100, 731)));
        modes.put("notice-refused", main -> keys(main, "G", "x"));
        modes.put("notice-failed", main -> after(main, new Message.ActFailed("The disk is full.")));
        modes.put("empty", main -> fresh(main, new Message.TasksSeen(List.of(), Set.of())));
        modes.put("no-directory", main -> fresh(main, new Message.DirectoryMissed()));
        modes.put("opening", main -> fresh(main));
    }

    private static Model searching(Model main) {
        var searching = keys(typed(keys(main, "Enter", "/"), "round"), "Enter");
        var progress = new Message.SearchProgressed(main.output().task(), 123_456_789);
        return after(searching, progress);
    }

    private static Model found(Model main) {
        var task = main.output().task();
        return after(
                searching(main), new Message.SearchFound(task, "round", new Position(8 * 40, 0)));
    }

    private static Model missing(Model main) {
        var sentence = "There is no output /tmp/x.out: not yet written, or removed.";
        return after(main, new Message.OutputFailed(main.output().task(), sentence));
    }

    private static Model opened(Model main) {
        var opened = Sample.opened(main.size().columns(), main.size().rows());
        return after(opened, Sample.read(opened, 300));
    }

    private static Model refused(Model main) {
        var form = typed(keys(typed(keys(main, "n"), "Fix it"), "Tab"), "Please");
        var there = typed(keys(form, "Tab", "Tab", "Tab", "Tab", "Ctrl-u"), "~/nope");
        var sentence = "There is no folder /home/ada/nope.";
        return after(keys(there, "Ctrl-s"), new Message.LaunchRefused(sentence, true));
    }

    private static Model promptPasted(Model main) {
        var form = keys(typed(keys(main, "n"), "Fix it"), "Tab");
        var pasted = new Input.Pasted("The test fails\nevery second time.");
        return keys(after(form, new Message.Came(pasted)), "Tab", "Tab");
    }

    private static Model prune(Model main) {
        var candidates =
                List.of(
                        new Candidate(
                                "bg_03",
                                "Write tests for the price rounding",
                                "silent 13m > 10m",
                                true),
                        new Candidate("bg_04", "Update the dependencies", "age 50m > 30m", false),
                        new Candidate("bg_11", "Train the classifier", "age 1h > 30m", true));
        return after(keys(main, "D"), new Message.PrunePreviewed(candidates));
    }

    private static Model fresh(Model main, Message... messages) {
        return after(Sample.opening(main.size().columns(), main.size().rows()), messages);
    }
}
