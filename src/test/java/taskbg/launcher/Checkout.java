package taskbg.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A checkout with the real launcher, a stand-in for Maven and a small program. */
final class Checkout {
    /** What a process said, and how it ended. */
    record Ran(int status, String out, String err) {}

    /** What the scripts may call; the system's folders hold a java, too. */
    private static final List<String> COMMANDS =
            List.of(
                    "cat",
                    "chmod",
                    "cp",
                    "find",
                    "grep",
                    "mkdir",
                    "mv",
                    "nice",
                    "printf",
                    "readlink",
                    "rm",
                    "sed",
                    "sh",
                    "sleep",
                    "stty",
                    "tail",
                    "touch",
                    "tr");

    final Path root;
    final Path tools;
    final Path jdks;
    final Map<String, String> environment = new TreeMap<>();

    /** Lays out a checkout in a new folder whose name is hard on shell scripts. */
    Checkout(Path parent) throws IOException {
        root = parent.resolve("it's a \"checkout\" $HOME");
        tools = Files.createDirectories(parent.resolve("tools"));
        jdks = Files.createDirectories(parent.resolve("jdks"));
        for (var command : COMMANDS) {
            var folder = Files.exists(Path.of("/usr/bin", command)) ? "/usr/bin/" : "/bin/";
            tool(command, "#!/bin/sh\nexec " + folder + command + " \"$@\"\n");
        }
        copy(Path.of("bin", "task-bg"));
        try (var scripts = Files.newDirectoryStream(Path.of("src", "main", "sh"))) {
            for (var script : scripts) {
                copy(script);
            }
        }
        write("pom.xml", "");
        write("src/main/java/taskbg/Main.java", "class Main {}");
        letAge(root);
        environment.put("PATH", tools.toString());
        environment.put("HOME", parent.toString());
        environment.put("TASK_BG_JDKS", jdks.toString());
        environment.put("JAVA_HOME", "");
    }

    /** Makes all files look ten days old, so that a jar of any later time is newer. */
    private static void letAge(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.now().minus(Duration.ofDays(10))));
            }
        }
    }

    /** Adds the golden files, whose calls the AOT cache is trained with. */
    void golden() throws IOException {
        try (var files = Files.walk(Path.of("src", "test", "resources", "golden"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                copy(file);
            }
        }
    }

    private void copy(Path file) throws IOException {
        var target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    /** Writes a file of the checkout and returns it. */
    Path write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path launcher() {
        return file("bin/task-bg");
    }

    /** Puts a command on the PATH. */
    void tool(String name, String script) throws IOException {
        executable(tools.resolve(name), script);
    }

    /** A Maven that notes each build in {@code builds} and makes the jar by a command. */
    void maven(String makeJar) throws IOException {
        tool(
                "mvn",
                "#!/bin/sh\nset -e\ncd '" + quoted(root) + "'\necho build >>builds\n" + makeJar);
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "'\\''");
    }

    int builds() throws IOException {
        return Files.exists(file("builds")) ? Files.readAllLines(file("builds")).size() : 0;
    }

    /** A JDK of some version whose java says its arguments, one a line. */
    Path jdk(String name, String version) throws IOException {
        return jdk(name, version, "for word in \"$@\"; do printf '%s\\n' \"$word\"; done\n");
    }

    /** A JDK of some version whose java is a script. */
    Path jdk(String name, String version, String java) throws IOException {
        var home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        release(home, version);
        executable(home.resolve("bin/java"), "#!/bin/sh\n" + java);
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    /** Writes a JDK's release file, with an old time: the launcher must not rely on newer ones. */
    static void release(Path jdk, String version) throws IOException {
        var release = jdk.resolve("release");
        Files.writeString(
                release,
                "IMPLEMENTOR=\"Some Body\"\nJAVA_RUNTIME_VERSION=\""
                        + version
                        + "+9\"\nJAVA_VERSION=\""
                        + version
                        + "\"\n");
        var hash = Math.floorMod(version.hashCode(), 1_000_000);
        Files.setLastModifiedTime(release, FileTime.fromMillis(1_600_000_000_000L - hash * 1000L));
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs the launcher. */
    Ran run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(words));
        return finish(start(command));
    }

    /** Starts a command in the checkout's surroundings. */
    Started start(List<String> command) throws IOException {
        var out = Files.createTempFile(tools.getParent(), "out", "");
        var err = Files.createTempFile(tools.getParent(), "err", "");
        var builder = new ProcessBuilder(command).directory(tools.getParent().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(Path.of("/dev/null").toFile());
        return new Started(
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    record Started(Process process, Path out, Path err) {}

    static Ran finish(Started started) throws IOException, InterruptedException {
        var status = started.process().waitFor();
        return new Ran(
                status,
                Files.readString(started.out(), UTF_8),
                Files.readString(started.err(), UTF_8));
    }

    /** Names in a folder, sorted; none if there is no folder. */
    static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
