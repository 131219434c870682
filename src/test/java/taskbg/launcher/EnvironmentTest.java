package taskbg.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the caller's surroundings reaches the program, on a real JVM. */
class EnvironmentTest {
    @TempDir Path folder;
    private Checkout checkout;

    @BeforeEach
    void build() throws IOException {
        checkout = new Checkout(folder);
        checkout.tool("nice", "#!/bin/sh\n");
        checkout.environment.put("JAVA_HOME", System.getProperty("java.home"));
        Files.createDirectories(checkout.file("target"));
        Files.copy(Program.jar(folder, "1"), checkout.file("target/task-bg.jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_YY.ISO-8859-1", ""})
    void words_file_names_and_childrens_words_survive_any_locale(String locale) throws Exception {
        checkout.environment.put("LC_ALL", locale);
        var ran = checkout.run("launch", "é 🚀 名前");
        assertEquals("", ran.err());
        assertEquals(
                """
                version 1
                word launch
                word é 🚀 名前
                LC_ALL C.UTF-8 =%s
                JAVA_TOOL_OPTIONS null null
                _JAVA_OPTIONS null null
                child é 🚀 名前
                """
                        .formatted(locale),
                ran.out());
        assertTrue(Files.exists(folder.resolve("é 🚀 名前")));
    }

    @Test
    void an_unset_locale_is_told_apart_from_an_empty_one() throws Exception {
        checkout.environment.remove("LC_ALL");
        assertTrue(checkout.run("list").out().contains("LC_ALL C.UTF-8 \n"));
    }

    @Test
    void options_for_other_programs_of_java_change_nothing_and_are_kept_for_agents()
            throws Exception {
        checkout.environment.put("LC_ALL", "C");
        checkout.environment.put("JAVA_TOOL_OPTIONS", "-Dodd='a b' -Xint");
        checkout.environment.put("JDK_JAVA_OPTIONS", "-Xbogus");
        checkout.environment.put("_JAVA_OPTIONS", "");
        var ran = checkout.run("list");
        assertEquals("", ran.err());
        assertEquals(
                """
                version 1
                word list
                LC_ALL C.UTF-8 =C
                JAVA_TOOL_OPTIONS null =-Dodd='a b' -Xint
                _JAVA_OPTIONS null =
                """,
                ran.out());
    }
}
