import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes the program's jar anew with plain code where javac leaves code to be spun at run time: the
 * switches on patterns, and equals and hashCode of records. An AOT cache of JDK 25 keeps lambdas
 * and string concatenations but none of these (aotConstantPoolResolver.cpp), and the first of them
 * costs a verb as much as starting the JVM.
 *
 * <p>What else it changes is said by {@link LateDecimals}. Run as a source file: ArchivableJar.java
 * from.jar to.jar
 */
public final class ArchivableJar {
    private static final String OURS = "taskbg/";
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    /** A method that stands in for one call site. */
    private record StandIn(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

    private final ClassFile classes;

    private ArchivableJar(ClassLoader jar) {
        classes =
                ClassFile.of(
                        ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(jar)));
    }

    public static void main(String[] arguments) throws IOException {
        var from = Path.of(arguments[0]);
        try (var jar = new URLClassLoader(new URL[] {from.toUri().toURL()});
                var in = new ZipInputStream(Files.newInputStream(from));
                var out = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            new ArchivableJar(jar).copy(in, out);
        }
    }

    private void copy(ZipInputStream in, ZipOutputStream out) throws IOException {
        for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
            var bytes = in.readAllBytes();
            var name = entry.getName();
            var copy = new ZipEntry(name);
            copy.setTimeLocal(entry.getTimeLocal());
            out.putNextEntry(copy);
            out.write(name.endsWith(".class") ? linked(name, bytes) : bytes);
        }
        out.putNextEntry(new ZipEntry(LateDecimals.HOLDER_FILE));
        out.write(LateDecimals.holder());
    }

    private byte[] linked(String name, byte[] bytes) {
        if (name.startsWith(OURS)) {
            return plain(bytes);
        }
        return LateDecimals.of(name, bytes);
    }

    private byte[] plain(byte[] bytes) {
        var model = classes.parse(bytes);
        var self = model.thisClass().asSymbol();
        var isInterface = model.flags().has(AccessFlag.INTERFACE);
        var standIns = new ArrayList<StandIn>();
        CodeTransform calls =
                (code, element) -> {
                    var standIn =
                            element instanceof InvokeDynamicInstruction site
                                    ? standIn(site, standIns.size())
                                    : null;
                    if (standIn == null) {
                        code.with(element);
                    } else {
                        standIns.add(standIn);
                        code.invokestatic(self, standIn.name(), standIn.type(), isInterface);
                    }
                };
        var ends =
                ClassTransform.endHandler(
                        end -> {
                            for (var one : standIns) {
                                end.withMethodBody(
                                        one.name(),
                                        one.type(),
                                        ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC,
                                        one.body());
                            }
                        });
        var plain =
                classes.transformClass(
                        model, ClassTransform.transformingMethodBodies(calls).andThen(ends));
        return standIns.isEmpty() ? bytes : verified(plain);
    }

    private byte[] verified(byte[] bytes) {
        var errors = classes.verify(bytes);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return bytes;
    }

    /** The plain code of a call site; null where it must stay as it is. */
    private static StandIn standIn(InvokeDynamicInstruction site, int number) {
        var maker = site.bootstrapMethod();
        var made = maker.owner().displayName() + "." + maker.methodName();
        var arguments = site.bootstrapArgs();
        if (made.equals("SwitchBootstraps.typeSwitch")) {
            if (!arguments.stream().allMatch(ClassDesc.class::isInstance)) {
                return null;
            }
            var cases = arguments.stream().map(ClassDesc.class::cast).toList();
            return new StandIn(
                    "case$" + number,
                    MethodTypeDesc.of(CD_int, CD_Object, CD_int),
                    code -> choose(code, cases));
        }
        if (!made.equals("ObjectMethods.bootstrap")) {
            return null;
        }
        var fields = arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
        if (!fields.stream().allMatch(field -> isKnown(typeOf(field)))) {
            return null;
        }
        return switch (site.name().stringValue()) {
            case "equals" ->
                    new StandIn(
                            "equals$" + number,
                            site.typeSymbol(),
                            code -> compare(code, site.typeSymbol().parameterType(0), fields));
            case "hashCode" ->
                    new StandIn("hash$" + number, site.typeSymbol(), code -> hash(code, fields));
            default -> null;
        };
    }

    /** What SwitchBootstraps.typeSwitch says: -1 for null, else the first case from a start on. */
    private static void choose(CodeBuilder code, List<ClassDesc> cases) {
        var some = code.newLabel();
        code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
        for (int i = 0; i < cases.size(); i++) {
            var next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf(cases.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(cases.size()).ireturn();
    }

    private static void compare(
            CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> fields) {
        var other = code.newLabel();
        var differ = code.newLabel();
        code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
        code.aload(1).instanceOf(self).ifeq(differ);
        code.aload(1).checkcast(self).astore(2);
        for (var field : fields) {
            load(code, 0, field);
            load(code, 2, field);
            unlessEqual(code, typeOf(field), differ);
        }
        code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
    }

    private static void unlessEqual(CodeBuilder code, ClassDesc type, Label differ) {
        if (type.equals(CD_long)) {
            code.lcmp().ifne(differ);
        } else if (type.isPrimitive()) {
            code.if_icmpne(differ);
        } else {
            code.invokestatic(
                    OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
            code.ifeq(differ);
        }
    }

    private static void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (var field : fields) {
            code.loadConstant(31).imul();
            load(code, 0, field);
            var type = typeOf(field);
            if (type.isPrimitive()) {
                var box = ClassDesc.of("java.lang." + box(type));
                code.invokestatic(box, "hashCode", MethodTypeDesc.of(CD_int, type));
            } else {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }

    private static void load(CodeBuilder code, int local, DirectMethodHandleDesc field) {
        code.aload(local).getfield(field.owner(), field.methodName(), typeOf(field));
    }

    private static ClassDesc typeOf(DirectMethodHandleDesc field) {
        return field.invocationType().returnType();
    }

    private static boolean isKnown(ClassDesc type) {
        return !type.isPrimitive() || !box(type).isEmpty();
    }

    /**
     * The class beside a primitive type; empty for the floating ones, whose equality is another.
     */
    private static String box(ClassDesc type) {
        return switch (Objects.requireNonNull(type.displayName())) {
            case "boolean" -> "Boolean";
            case "byte" -> "Byte";
            case "short" -> "Short";
            case "char" -> "Character";
            case "int" -> "Integer";
            case "long" -> "Long";
            default -> "";
        };
    }
}
