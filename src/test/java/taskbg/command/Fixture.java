package taskbg.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import taskbg.testing.Home;

/**
 * A home with a few tasks, at ten past one on 22 November 2026. Its files stand beside the golden
 * ones, where the training of the AOT cache finds them too; {@code ~} in them is the home.
 */
final class Fixture {
    private static final Path FILES = Path.of("src", "test", "resources", "golden", "home");

    private Fixture() {}

    static void lay(Home home) {
        home.clock = () -> Home.at("13:10:00");
        try (var files = Files.walk(FILES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Home.write(
                        home.folder.resolve(FILES.relativize(file)),
                        Files.readString(file, UTF_8).replace("~", home.folder.toString()));
            }
            // A directory that everybody may write to.
            var shared = Home.write(home.folder.resolve("shared/any"), "").getParent();
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.setLastModifiedTime(
                    home.folder.resolve("tasks/bg_19c2b.out"), FileTime.from(Home.at("12:56:00")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
