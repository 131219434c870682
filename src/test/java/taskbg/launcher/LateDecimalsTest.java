package taskbg.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jackson's parser in the program's jar does what it does in its own, and makes no decimal. */
class LateDecimalsTest {
    private static final String PROGRAM =
            """
            import com.fasterxml.jackson.core.*;
            public class Numbers {
                public static void main(String[] texts) throws Exception {
                    for (String text : texts) {
                        try (JsonParser in = new JsonFactory().createParser(text)) {
                            in.nextToken();
                            if (in.currentToken().isNumeric()) {
                                in.getDecimalValue();
                                System.out.print(in.getLongValue() + " ");
                                System.out.println(in.getIntValue());
                            } else {
                                System.out.println(in.getText());
                            }
                        } catch (Exception e) {
                            System.out.println(e.getMessage());
                        }
                    }
                }
            }
            """;

    @TempDir Path folder;

    @Test
    void numbers_are_compared_as_before() throws Exception {
        String[] numbers = {"1.5", "-2147483649.0", "2147483648.0", "9.3e18", "-9.3e18", "7"};
        var before = run(false, List.of(), numbers);
        assertEquals(before, run(true, List.of(), numbers));
        assertEquals("1 1", before.getFirst());
    }

    @Test
    void a_text_is_read_without_any_decimal() throws Exception {
        assertEquals(1, decimals(false));
        assertEquals(0, decimals(true));
    }

    private long decimals(boolean linked) throws Exception {
        return run(linked, List.of("-Xlog:class+init=info"), "\"text\"").stream()
                .filter(line -> line.contains("Initializing 'java/math/BigDecimal'"))
                .count();
    }

    private List<String> run(boolean linked, List<String> options, String... texts)
            throws Exception {
        var library =
                Path.of(
                        JsonFactory.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        var jar = linked ? folder.resolve("linked.jar") : library;
        if (linked) {
            var tool = Path.of("src", "main", "build", "ArchivableJar.java").toString();
            assertEquals(List.of(), java(List.of(tool, library.toString(), jar.toString())));
        }
        var source = Files.writeString(folder.resolve("Numbers.java"), PROGRAM);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var out = OutputStream.nullOutputStream();
        assertEquals(0, compiler.run(null, out, out, "-cp", library.toString(), source.toString()));
        var words = new ArrayList<>(options);
        words.addAll(List.of("-Xverify:all", "-cp", folder + ":" + jar, "Numbers"));
        words.addAll(List.of(texts));
        return java(words);
    }

    private List<String> java(List<String> words) throws Exception {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(words);
        var output = Files.createTempFile(folder, "output", "");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertEquals(0, process.waitFor(), () -> String.join("\n", words));
        return Files.readAllLines(output).stream()
                .filter(line -> !line.contains("warning"))
                .toList();
    }
}
