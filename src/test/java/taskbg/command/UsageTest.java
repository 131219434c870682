package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plain words mean what picocli says they mean. */
class UsageTest {
    private static final List<String> SOME =
            List.of("a", "", "--dir", "/x", "--json", "--tail", "-1", "--", "-x", "@a", "--dir=/y");

    @Test
    void plain_words_are_read_as_picocli_reads_them() {
        var random = new Random(7);
        int plain = 0;
        for (int i = 0; i < 2000; i++) {
            var words = new ArrayList<String>();
            for (int count = random.nextInt(6); count > 0; count--) {
                words.add(SOME.get(random.nextInt(SOME.size())));
            }
            for (var name : List.of("output", "launch", "list")) {
                var arguments = usage(name).plain(words);
                if (arguments != null) {
                    plain++;
                    assertEquals(
                            new UsageText(usage(name)).parse(words), arguments, words::toString);
                }
            }
        }
        assertTrue(plain > 200, "plain: " + plain);
    }

    @Test
    void odd_words_are_picoclis() {
        var output = usage("output");
        for (List<String> words :
                List.of(
                        List.of("id", "--help"),
                        List.of("id", "--dir=/x"),
                        List.of("id", "--tail"),
                        List.of("id", "--json", "--json"),
                        List.<String>of(),
                        List.of("id", "more"))) {
            assertNull(output.plain(words), words::toString);
        }
        assertEquals(
                "/x",
                new UsageText(output).parse(List.of("id", "--dir=/x")).options().get("--dir"));
        assertThrows(WrongUsage.class, () -> new UsageText(output).parse(List.of("id", "more")));
    }

    private static Usage usage(String name) {
        return Usage.of(name, Objects.requireNonNull(Verbs.named(name)));
    }
}
