package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Droid;
import taskbg.task.Trouble;

class DroidsTest {
    private static final Path PROMPT = Path.of("/d/bg_1.system");

    @TempDir Path folder;
    private Path home;
    private Path repository;
    private Droids droids;

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        repository = Files.createDirectories(folder.resolve("repository/.git")).getParent();
        droids = new Droids(home);
    }

    @Test
    void a_definition_becomes_flags() throws IOException {
        define(
                home,
                "executor-med",
                """
                ---
                name: executor-med
                description: "Builds: things"
                model: custom:gpt-4o-mini   # cheap
                reasoningEffort: high
                tools: ["Read", "Edit", 'Execute']
                ---

                You build.
                --- not a fence
                """);
        DroidDefinition found = find("executor-med", repository);
        assertEquals("Builds: things", found.description());
        assertEquals("You build.\n--- not a fence", found.systemPrompt());
        assertEquals("custom:gpt-4o-mini", found.modelOr(null));
        assertEquals(
                List.of(
                        "--append-system-prompt-file",
                        "/d/bg_1.system",
                        "-r",
                        "high",
                        "--enabled-tools",
                        "Read,TodoWrite,Edit,ApplyPatch,Execute"),
                found.flags(null, PROMPT));
    }

    @Test
    void the_model_asked_for_wins_and_takes_no_effort_that_was_meant_for_another()
            throws IOException {
        define(home, "a", "---\nmodel: m-1\nreasoningEffort: max\n---\nB");
        DroidDefinition found = find("a", repository);
        assertEquals("m-2", found.modelOr("m-2"));
        assertEquals(
                List.of("--append-system-prompt-file", "/d/bg_1.system"),
                found.flags("m-2", PROMPT));
        assertTrue(found.flags("m-1", PROMPT).contains("max"));
    }

    @Test
    void inherit_leaves_the_model_and_its_effort_to_droid() throws IOException {
        define(home, "a", "---\nmodel: inherit\nreasoningEffort: max\ntools: read-only\n---\n");
        DroidDefinition found = find("a", repository);
        assertNull(found.modelOr(null));
        assertEquals(
                List.of("--enabled-tools", "Read,LS,Grep,Glob,TodoWrite"),
                found.flags(null, PROMPT));
    }

    @Test
    void tools_may_be_a_block_list_and_what_cannot_be_passed_on_is_said() throws IOException {
        define(
                home,
                "a",
                "---\r\ntools:\r\n  - web # far\r\n\r\n  - mcp\r\n  - 'edit'\r\nmcpServers: [linear]\r\n---\r\nB");
        DroidDefinition found = find("a", repository);
        assertEquals(
                List.of("WebSearch", "FetchUrl", "TodoWrite", "Create", "Edit", "ApplyPatch"),
                found.tools());
        assertEquals(
                List.of(
                        "the tool category mcp is not passed on: its tools have no fixed names",
                        "mcpServers of the droid a are not passed on: droid exec cannot"),
                found.notes());
    }

    @Test
    void the_projects_definition_wins_from_any_folder_of_it() throws IOException {
        Path deep = Files.createDirectories(repository.resolve("src/main"));
        define(home, "a", "---\n---\nuser's");
        assertEquals("user's", find("a", deep).systemPrompt());
        define(repository, "a", "---\n---\nproject's");
        assertEquals("project's", find("a", deep).systemPrompt());
        define(deep, "a", "---\n---\nnearest");
        assertEquals("nearest", find("a", deep).systemPrompt());
    }

    @Test
    void folders_above_the_project_are_not_asked() throws IOException {
        define(folder, "a", "---\n---\noutside");
        assertNull(droids.find("a", repository));
        Path loose = Files.createDirectories(folder.resolve("loose/deep"));
        define(folder.resolve("loose"), "a", "---\n---\nno repository");
        assertNull(droids.find("a", loose));
    }

    @Test
    void a_projects_definition_must_not_lead_out_of_the_project() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "key");
        Path inside = Files.writeString(repository.resolve("prompt.md"), "---\n---\ninside");
        Path place = Files.createDirectories(repository.resolve(".factory/droids"));
        Files.createSymbolicLink(place.resolve("in.md"), Path.of("../../prompt.md"));
        Path out = Files.createSymbolicLink(place.resolve("out.md"), secret);
        assertEquals("inside", find("in", repository).systemPrompt());
        assertTrue(Files.exists(inside));
        var sentence =
                "The droid's definition "
                        + out
                        + " is a link that leads out of its project, to "
                        + secret.toRealPath()
                        + "; put a copy in its place, or define the droid in your home folder.";
        assertEquals(
                sentence,
                assertThrows(Trouble.class, () -> droids.find("out", repository)).sentence());
        assertTrue(droids.list(repository).contains(new Droid("out", sentence, out)));
        Path whole = Files.createDirectories(folder.resolve("whole/.git")).getParent();
        Files.createSymbolicLink(whole.resolve(".factory"), home.resolve(".factory"));
        define(home, "users", "---\n---\nB");
        assertThrows(Trouble.class, () -> droids.find("users", whole));
    }

    @Test
    void the_users_own_definitions_may_be_links_to_anywhere() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.md"), "---\n---\nkept");
        Path place = Files.createDirectories(home.resolve(".factory/droids"));
        Files.createSymbolicLink(place.resolve("a.md"), kept);
        assertEquals("kept", find("a", repository).systemPrompt());
        assertEquals("kept", find("a", home).systemPrompt());
    }

    @Test
    void hostile_names_never_become_a_path() throws IOException {
        define(home, "a", "---\n---\nB");
        Files.writeString(home.resolve(".factory/secret.md"), "---\n---\nsecret");
        for (String name :
                List.of(
                        "../secret",
                        "..",
                        ".",
                        "",
                        "a/../a",
                        "/a",
                        "a\0",
                        "a\n",
                        "x".repeat(101),
                        "ä")) {
            assertNull(droids.find(name, repository), name);
        }
        assertNotNull(droids.find("a", repository));
    }

    @Test
    void a_text_without_a_head_is_a_system_prompt() throws IOException {
        define(home, "plain", "Just do it.\n---\n");
        assertEquals("Just do it.\n---", find("plain", repository).systemPrompt());
        define(home, "open", "---\nname: open\nnever closed");
        assertEquals("---\nname: open\nnever closed", find("open", repository).systemPrompt());
    }

    @Test
    void descriptions_may_be_blocks_or_run_on() throws IOException {
        define(home, "a", "---\ndescription: >-\n  one\n\n  two\nother:\n  x: y\nname: a\n---\nB");
        assertEquals("one  two", find("a", repository).description());
        define(home, "b", "---\ndescription: it's\n  long\ntools: [Read,\n  Grep]\n---\nB");
        assertEquals("it's long", find("b", repository).description());
        assertEquals(List.of("Read", "TodoWrite", "Grep"), find("b", repository).tools());
    }

    @Test
    void a_list_that_is_never_closed_ends_at_the_next_key_and_costs_its_length_once()
            throws IOException {
        var blank = "\n".repeat(900_000);
        define(home, "a", "---\ntools: [Read, # one\n" + blank + "  Grep\nmodel: m\n---\nB");
        DroidDefinition found = find("a", repository);
        assertEquals(List.of("Read", "TodoWrite", "Grep"), found.tools());
        assertEquals("m", found.modelOr(null));
    }

    @Test
    void a_definition_that_is_too_long_is_refused_in_one_sentence() throws IOException {
        define(home, "a", "x".repeat((1 << 20) + 1));
        Trouble trouble = assertThrows(Trouble.class, () -> droids.find("a", repository));
        Path file = home.resolve(".factory/droids/a.md");
        assertEquals(
                "The droid's definition " + file + " is over 1 MiB; shorten it.",
                trouble.sentence());
    }

    @Test
    void the_list_names_what_is_known_and_what_is_defined() throws IOException {
        define(home, "oracle", "---\ndescription: mine\n---\nB");
        define(repository, "oracle", "---\n---\nB");
        define(home, "zeta", "---\ndescription: last\n---\nB");
        Files.createDirectories(home.resolve(".factory/droids/sub.md"));
        Files.writeString(home.resolve(".factory/droids/notes.txt"), "no");
        List<Droid> listed = droids.list(repository);
        assertEquals(13, listed.size());
        assertEquals(
                new Droid("zeta", "last", home.resolve(".factory/droids/zeta.md")),
                listed.getLast());
        Droid oracle =
                listed.stream()
                        .filter(one -> one.name().equals("oracle"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(repository.resolve(".factory/droids/oracle.md"), oracle.definition());
        assertEquals("mine", oracle.description());
        Droid first = listed.getFirst();
        assertEquals("basic-searcher", first.name());
        assertNull(first.definition());
    }

    @Test
    void no_text_breaks_the_reader() {
        var random = new Random(3);
        String alphabet = "-:[]'\"#|> \n\tab,";
        for (int round = 0; round < 20000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "---\n" : "");
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertNotNull(DroidDefinition.read("a", PROMPT, text + "\n---\nB"));
        }
    }

    private DroidDefinition find(String name, Path cwd) {
        DroidDefinition found = droids.find(name, cwd);
        assertNotNull(found);
        return found;
    }

    private static void define(Path under, String name, String text) throws IOException {
        Path droids = Files.createDirectories(under.resolve(".factory/droids"));
        Files.writeString(droids.resolve(name + ".md"), text);
    }
}
