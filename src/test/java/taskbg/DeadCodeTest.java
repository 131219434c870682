package taskbg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Finds what no code of the program uses; tests alone keep nothing alive. Fields are left to the
 * compiler, which puts constants where they are used.
 */
class DeadCodeTest {
    /** What may have no user, and why; one that has found a user fails, too. */
    private static final Map<String, String> EXCEPTIONS =
            Map.ofEntries(
                    Map.entry("Main.main(String[])", "called by the JVM"),
                    Map.entry("Training.main(String[])", "called by the JVM, for the AOT cache"),
                    Map.entry("Engine.release(TaskId, Evidence, Path)", "the queue's gate"),
                    Map.entry("Held.queue()", "the queue's gate"),
                    Map.entry("Task.started(Instant, Running)", "the queue's gate"),
                    Map.entry("JsonObject.number(String)", "events and hooks will read by it"),
                    Map.entry("JsonValue.of(String)", "events and hooks will write by it"),
                    Map.entry("OutputFile.path()", "outputs are being put in order"),
                    Map.entry("OutputFile.open(String)", "outputs are being put in order"),
                    Map.entry("Rendering.of(byte[])", "events are being put in order"),
                    Map.entry("StyledLine.of(String, Style)", "outputs are being put in order"),
                    Map.entry("TextTable.plainLines(int)", "tables are being put in order"));

    private static final Set<String> BY_THE_COMPILER =
            Set.of("equals", "hashCode", "toString", "values", "valueOf", "<init>", "<clinit>");

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Path.of("target", "classes", "taskbg"));

    @Test
    void every_member_is_used_by_the_program() {
        var unused = new TreeSet<String>();
        for (JavaClass type : PROGRAM) {
            for (JavaMember member : type.getMembers()) {
                if (!isUsed(member)) {
                    unused.add(type.getSimpleName() + "." + signature(member));
                }
            }
        }
        assertEquals(new TreeSet<>(EXCEPTIONS.keySet()), unused);
    }

    @Test
    void every_type_is_used_by_the_program() {
        var unused = new TreeSet<String>();
        for (JavaClass type : PROGRAM) {
            boolean written = !type.isAnonymousClass() && !type.getSimpleName().isEmpty();
            if (written
                    && !type.getSimpleName().equals("package-info")
                    && type.getDirectDependenciesToSelf().stream()
                            .allMatch(use -> isPartOf(use.getOriginClass(), type))) {
                unused.add(type.getName());
            }
        }
        assertEquals(Set.of("taskbg.Training"), unused);
    }

    private static boolean isPartOf(JavaClass one, JavaClass type) {
        return one.equals(type) || one.getName().startsWith(type.getName() + "$");
    }

    private static String signature(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                ? unit.getName()
                        + unit.getRawParameterTypes().stream()
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")"))
                : member.getName();
    }

    private static boolean isUsed(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.SYNTHETIC)
                || isMadeByTheCompiler(member)
                || isCalledByJackson(member)
                || member.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOrigin().equals(member))
                || member instanceof JavaMethod method && overrides(method);
    }

    private static boolean isMadeByTheCompiler(JavaMember member) {
        return member instanceof JavaField
                || member.getOwner().isRecord() && isComponent(member)
                || member instanceof JavaCodeUnit && BY_THE_COMPILER.contains(member.getName());
    }

    private static boolean isCalledByJackson(JavaMember member) {
        return member.getAnnotations().stream()
                .anyMatch(one -> one.getRawType().getPackageName().startsWith("com.fasterxml"));
    }

    private static boolean isComponent(JavaMember member) {
        return member.getOwner().tryGetField(member.getName()).isPresent();
    }

    /** Whether it may be called under the name of a type above its own, be it one of a library. */
    private static boolean overrides(JavaMethod method) {
        var above = new HashSet<JavaClass>(method.getOwner().getAllRawSuperclasses());
        above.addAll(method.getOwner().getAllRawInterfaces());
        return above.stream()
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(
                        other ->
                                other.getName().equals(method.getName())
                                        && other.getRawParameterTypes().size()
                                                == method.getRawParameterTypes().size());
    }
}
