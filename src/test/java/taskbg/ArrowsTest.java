package taskbg;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the packages to the only arrows allowed between them; Main alone sees everything. */
class ArrowsTest {
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("taskbg.task", Set.of()),
                    Map.entry("taskbg.json", Set.of()),
                    Map.entry("taskbg.file", Set.of()),
                    Map.entry("taskbg.text", Set.of("taskbg.task")),
                    Map.entry("taskbg.droid", Set.of("taskbg.file", "taskbg.json", "taskbg.task")),
                    Map.entry("taskbg.store", Set.of("taskbg.file", "taskbg.json", "taskbg.task")),
                    Map.entry(
                            "taskbg.output",
                            Set.of("taskbg.droid", "taskbg.file", "taskbg.text", "taskbg.task")),
                    Map.entry("taskbg.process", Set.of("taskbg.file", "taskbg.task")),
                    Map.entry(
                            "taskbg.actions",
                            Set.of(
                                    "taskbg.store",
                                    "taskbg.output",
                                    "taskbg.process",
                                    "taskbg.droid",
                                    "taskbg.task")),
                    Map.entry(
                            "taskbg.command",
                            Set.of(
                                    "taskbg.tui",
                                    "taskbg.actions",
                                    "taskbg.store",
                                    "taskbg.output",
                                    "taskbg.file",
                                    "taskbg.json",
                                    "taskbg.text",
                                    "taskbg.task")),
                    Map.entry(
                            "taskbg.tui",
                            Set.of(
                                    "taskbg.tui.state",
                                    "taskbg.tui.view",
                                    "taskbg.actions",
                                    "taskbg.store",
                                    "taskbg.output",
                                    "taskbg.text",
                                    "taskbg.task")),
                    Map.entry(
                            "taskbg.tui.view",
                            Set.of("taskbg.tui.state", "taskbg.text", "taskbg.task")),
                    Map.entry("taskbg.tui.state", Set.of("taskbg.text", "taskbg.task")));

    /** Libraries, each with the packages that may know it. */
    private static final Map<String, Set<String>> LIBRARIES =
            Map.of(
                    "com.googlecode.lanterna..", Set.of("taskbg.tui", "taskbg.tui.view"),
                    "com.fasterxml.jackson..",
                            Set.of("taskbg.json", "taskbg.store", "taskbg.droid"),
                    "io.methvin..", Set.of("taskbg.store"),
                    "org.slf4j..", Set.of("taskbg.store"),
                    "com.sun.jna..", Set.of(),
                    "picocli..", Set.of("taskbg.command"));

    private static final String PURE = "taskbg\\.(task|text|tui\\.state)\\..*";

    /** What may bind JSON to objects: nobody waits for the settings of people. */
    private static final String SETTINGS = "taskbg\\.droid\\.\\w*Settings\\w*(\\$.*)?";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Path.of("target", "classes", "taskbg"));

    @Test
    void every_package_has_its_arrows() {
        var unknown = new TreeSet<String>();
        for (JavaClass one : PROGRAM) {
            unknown.add(one.getPackageName());
        }
        unknown.removeAll(ARROWS.keySet());
        assertEquals(Set.of("taskbg"), unknown);
    }

    @Test
    void packages_see_only_where_their_arrows_point() {
        ARROWS.forEach(
                (from, allowed) -> {
                    var hidden = new TreeSet<>(ARROWS.keySet());
                    hidden.removeAll(allowed);
                    hidden.remove(from);
                    hidden.add("taskbg");
                    check(
                            classesOf(from)
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage(array(hidden)));
                });
    }

    @Test
    void libraries_stay_in_their_packages() {
        LIBRARIES.forEach(
                (library, users) ->
                        check(
                                noClasses()
                                        .that()
                                        .resideOutsideOfPackages(array(users))
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAPackage(library)));
    }

    @Test
    void settings_alone_are_bound_to_objects() {
        var users = new TreeSet<String>();
        for (JavaClass one : PROGRAM) {
            boolean binds =
                    one.getDirectDependenciesFromSelf().stream()
                            .anyMatch(
                                    to ->
                                            to.getTargetClass()
                                                    .getPackageName()
                                                    .startsWith("com.fasterxml.jackson.databind"));
            if (binds) {
                users.add(one.getName());
            }
        }
        assertEquals(
                Set.of(), users.stream().filter(one -> !one.matches(SETTINGS)).collect(toSet()));
        assertFalse(users.isEmpty(), "jackson-databind is not used");
    }

    @Test
    void no_two_types_share_a_simple_name() {
        var names = new TreeSet<String>();
        var shared = new TreeSet<String>();
        for (JavaClass one : PROGRAM) {
            boolean written = one.isTopLevelClass() && !one.getSimpleName().equals("package-info");
            if (written && !names.add(one.getSimpleName())) {
                shared.add(one.getSimpleName());
            }
        }
        assertEquals(Set.of(), shared);
    }

    @Test
    void the_command_line_sees_of_the_monitor_only_its_loop() {
        var innards = DescribedPredicate.not(named("taskbg\\.tui\\.Loop(\\$.*)?"));
        check(
                classesOf("taskbg.command")
                        .should()
                        .dependOnClassesThat(resideInAPackage("taskbg.tui").and(innards)));
    }

    @Test
    void task_imports_only_values_of_the_jdk() {
        check(
                classesOf("taskbg.task")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "taskbg.task",
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math",
                                "java.text",
                                "java.nio.charset",
                                "java.nio.file",
                                "org.jspecify.."));
    }

    @Test
    void pure_packages_touch_no_file_thread_or_process() {
        var world =
                named(
                        "java\\.(io|net|nio\\.channels|util\\.concurrent)\\..*"
                                + "|java\\.nio\\.file\\.Files|java\\.time\\.Clock|java\\.util\\.Random"
                                + "|java\\.lang\\.(Thread|Process|ProcessBuilder|ProcessHandle|Runtime)");
        check(noClasses().that(named(PURE)).should().dependOnClassesThat(world));
    }

    @Test
    void pure_packages_ask_neither_the_clock_nor_the_environment() {
        var rule = noClasses().that(named(PURE)).should();
        check(rule.accessTargetWhere(member("java\\.time\\..*", "now")));
        check(
                rule.accessTargetWhere(
                        member(
                                "java\\.lang\\.System",
                                "getenv|getProperty|currentTimeMillis|nanoTime")));
        check(
                rule.accessTargetWhere(
                        member("java\\.nio\\.file\\.Path", "to(RealPath|AbsolutePath|File)")));
        check(rule.accessTargetWhere(member("java\\.(util\\.UUID|lang\\.Math)", "random(UUID)?")));
    }

    @Test
    void only_main_owns_the_streams_and_the_exit() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("taskbg")
                        .should()
                        .accessTargetWhere(
                                member(
                                        "java\\.lang\\.(System|Runtime)",
                                        "in|out|err|setIn|setOut|setErr|exit|halt")));
    }

    @Test
    void no_package_depends_on_itself_by_a_detour() {
        check(slices().matching("taskbg.(*)..").should().beFreeOfCycles());
    }

    private static GivenClassesConjunction classesOf(String onePackage) {
        return noClasses().that().resideInAPackage(onePackage);
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        return DescribedPredicate.describe(
                "named " + pattern, one -> one.getName().matches(pattern));
    }

    private static DescribedPredicate<JavaAccess<?>> member(String owner, String pattern) {
        return DescribedPredicate.describe(
                pattern + " of " + owner,
                access ->
                        access.getTargetOwner().getName().matches(owner)
                                && access.getTarget().getName().matches(pattern));
    }

    private static String[] array(Set<String> names) {
        return names.toArray(String[]::new);
    }

    /** Packages that are still empty break no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
