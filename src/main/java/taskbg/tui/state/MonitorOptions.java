package taskbg.tui.state;

import java.time.ZoneId;
import java.util.List;

/**
 * What stays the same as long as the monitor is open.
 *
 * @param directory the directory of the tasks, as people are to read it
 * @param workingDirectory where a new task works if nothing else is said
 * @param home the person's home, as an absolute path
 * @param zone the zone that times are shown in
 * @param droids the names of the droids that are known
 * @param bell whether the terminal's bell rings when a task ends
 * @param notifications whether the terminal shows a notification when a task ends
 */
public record MonitorOptions(
        String directory,
        String workingDirectory,
        String home,
        ZoneId zone,
        List<String> droids,
        boolean bell,
        boolean notifications) {
    public MonitorOptions {
        droids = List.copyOf(droids);
    }
}
