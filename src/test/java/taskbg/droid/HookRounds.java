package taskbg.droid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tests let another JVM do with a settings file: change hooks many times, or hold its lock.
 */
final class HookRounds {
    private HookRounds() {}

    public static void main(String[] words) throws IOException {
        Path settings = Path.of(words[1]);
        switch (words[0]) {
            case "rounds" -> rounds(settings, words[2], Integer.parseInt(words[3]));
            case "hold" -> new SettingsLock(settings).holding(() -> hold(Path.of(words[2])));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** Installs and uninstalls by turns, and prints how often the file was changed by that. */
    private static void rounds(Path settings, String command, int count) throws IOException {
        int changed = 0;
        for (int i = 0; i < count; i++) {
            var hooks = new HookSettings(settings);
            changed += hooks.install(command).changed() ? 1 : 0;
            changed += i % 2 == 1 && hooks.uninstall().changed() ? 1 : 0;
        }
        System.out.println("changed " + changed);
    }

    private static Object hold(Path held) {
        try {
            Files.createFile(held);
            Thread.currentThread().join();
            return held;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
