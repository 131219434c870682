package taskbg.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar's plain code does what the JVM would have spun at run time. */
class ArchivableJarTest {
    private static final String PROGRAM =
            """
            package taskbg;
            import java.util.*;
            public class Main {
                sealed interface Shape {}
                record Circle(long radius, String name) implements Shape {}
                record Square(int side, boolean filled, char mark, byte b, short s) implements Shape {}
                record Pair(Object left, Object right) implements Shape {}
                record Bare() implements Shape {}
                record Real(double value) implements Shape {}
                static String shape(Shape shape) {
                    return switch (shape) {
                        case null -> "nothing";
                        case Circle(long radius, var name) when radius > 10 -> "big " + name;
                        case Circle circle -> "circle " + circle;
                        case Square square when square.filled() -> "filled";
                        case Square square -> "square " + square.side();
                        case Pair(Circle left, Pair(var x, Integer y)) -> "deep " + x + y;
                        case Pair(String left, var right) -> "pair " + left;
                        case Pair pair -> "pair";
                        case Bare bare -> "bare";
                        case Real real -> "real " + real.value();
                    };
                }
                sealed interface Hue {}
                enum Colour implements Hue { RED, BLUE }
                static String any(Object any) {
                    return switch (any) {
                        case null -> "null";
                        case Colour.RED -> "the red";
                        case Integer i when i > 3 -> "more than three";
                        case CharSequence text -> "text " + text.length();
                        case int[] numbers -> "numbers " + numbers.length;
                        default -> "other";
                    };
                }
                interface Named { default String name(Object o) {
                    return switch (o) { case List<?> l -> "list"; case Map<?, ?> m -> "map"; default -> "?"; }; } }
                public static void main(String[] words) {
                    var shapes = new ArrayList<Shape>();
                    Collections.addAll(shapes, null, new Circle(11, "a"), new Circle(1, null), new Circle(1, "n"),
                        new Square(1, true, 'x', (byte) 1, (short) 2), new Square(-7, false, 'y', (byte) -1, (short) 2),
                        new Pair(new Circle(1, "c"), new Pair("x", 4)), new Pair("s", 1), new Pair(1, null),
                        new Bare(), new Real(0.0), new Real(-0.0), new Real(Double.NaN));
                    for (var one : shapes) {
                        System.out.println(shape(one) + " " + Objects.hashCode(one));
                        for (var two : shapes) { System.out.print(Objects.equals(one, two) ? 1 : 0); }
                        System.out.println();
                    }
                    System.out.println(new Circle(5, "e").equals(new Circle(5, new String("e"))));
                    System.out.println(new Circle(5, "e").equals("e"));
                    for (var one : new Object[] {null, Colour.RED, Colour.BLUE, "w", 3, 4, new int[2], 'c'}) {
                        System.out.println(any(one));
                    }
                    var named = new Named() {};
                    System.out.println(named.name(List.of()) + named.name(Map.of()) + named.name(1));
                }
            }
            """;

    @TempDir Path folder;
    private Path spun;
    private Path plain;

    @BeforeEach
    void link() throws Exception {
        var source = Files.writeString(folder.resolve("Main.java"), PROGRAM);
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(
                0, compiler.run(null, OutputStream.nullOutputStream(), null, source.toString()));
        spun = folder.resolve("spun.jar");
        plain = folder.resolve("plain.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(spun));
                var files = Files.newDirectoryStream(folder, "*.class")) {
            for (var file : files) {
                jar.putNextEntry(new JarEntry("taskbg/" + file.getFileName()));
                Files.copy(file, jar);
            }
            jar.putNextEntry(new JarEntry("elsewhere/Main.class"));
            jar.write(1);
        }
        var tool = Path.of("src", "main", "build", "ArchivableJar.java").toString();
        assertEquals(List.of(), java(tool, spun.toString(), plain.toString()));
    }

    private List<String> java(String... words) throws Exception {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(Arrays.asList(words));
        var output = Files.createTempFile(folder, "output", "");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var process = builder.redirectOutput(output.toFile()).start();
        assertEquals(0, process.waitFor(), () -> words[0]);
        return Files.readAllLines(output);
    }

    private boolean isSpun(Path jar, String what) throws Exception {
        var log = folder.resolve("classes");
        java("-Xlog:class+load:file=" + log, "-cp", jar.toString(), "taskbg.Main");
        return Files.readAllLines(log).stream().anyMatch(line -> line.contains(what));
    }

    @Test
    void both_jars_say_the_same() throws Exception {
        var said = java("-cp", spun.toString(), "taskbg.Main");
        assertEquals(said, java("-Xverify:all", "-cp", plain.toString(), "taskbg.Main"));
        assertTrue(said.contains("deep x4 7754"), said.toString());
    }

    @Test
    void a_switch_on_types_alone_is_not_spun() throws Exception {
        assertTrue(isSpun(spun, "taskbg.Main$$TypeSwitch"));
        assertTrue(
                isSpun(plain, "taskbg.Main$$TypeSwitch"),
                "the one with a constant among its cases");
        assertTrue(isSpun(spun, "taskbg.Main$Named$$TypeSwitch"));
        assertFalse(isSpun(plain, "taskbg.Main$Named$$TypeSwitch"));
    }

    @Test
    void what_is_not_ours_is_copied() throws Exception {
        try (var jar = new JarFile(plain.toFile())) {
            assertEquals(
                    1, jar.getInputStream(jar.getEntry("elsewhere/Main.class")).readAllBytes()[0]);
        }
    }
}
