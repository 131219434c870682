import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/**
 * Moves four decimal constants of Jackson's parser into a class of their own, which is initialized
 * when a number is first compared with them. Where they stand, each parser initializes BigDecimal,
 * whose powers of five take 13 ms of the 75 of the row "list, 10" of bin/bench verbs (JDK 25.0.3,
 * 2026-11-24).
 */
final class LateDecimals {
    private static final String BASE = "com/fasterxml/jackson/core/base/";
    private static final String SETTER = BASE + "ParserMinimalBase.class";
    private static final String READER = BASE + "ParserBase.class";
    static final String HOLDER_FILE = BASE + "ParserDecimals.class";

    private static final ClassDesc HOLDER =
            ClassDesc.of("com.fasterxml.jackson.core.base.ParserDecimals");
    private static final ClassDesc DECIMAL = ClassDesc.of("java.math.BigDecimal");

    private static final Map<String, Long> CONSTANTS =
            Map.of(
                    "BD_MIN_INT",
                    (long) Integer.MIN_VALUE,
                    "BD_MAX_INT",
                    (long) Integer.MAX_VALUE,
                    "BD_MIN_LONG",
                    Long.MIN_VALUE,
                    "BD_MAX_LONG",
                    Long.MAX_VALUE);

    private LateDecimals() {}

    /** The class of that file as it is to stand in the jar. */
    static byte[] of(String file, byte[] bytes) {
        return switch (file) {
            case SETTER ->
                    transformed(
                            bytes,
                            ClassTransform.transformingMethodBodies(
                                    method -> method.methodName().equalsString("<clinit>"),
                                    CodeTransform.ofStateful(Unset::new)));
            case READER -> transformed(bytes, ClassTransform.transformingMethodBodies(Led::read));
            default -> bytes;
        };
    }

    private static byte[] transformed(byte[] bytes, ClassTransform change) {
        var classes = ClassFile.of();
        var changed = classes.transformClass(classes.parse(bytes), change);
        if (changed.length == bytes.length) {
            throw new IllegalStateException("Jackson's parser has other constants by now");
        }
        return changed;
    }

    /** The class that holds the constants. */
    static byte[] holder() {
        return ClassFile.of()
                .build(
                        HOLDER,
                        holder -> {
                            holder.withFlags(ACC_PUBLIC | ACC_FINAL);
                            CONSTANTS.forEach(
                                    (name, _) ->
                                            holder.withField(
                                                    name,
                                                    DECIMAL,
                                                    ACC_PUBLIC | ACC_STATIC | ACC_FINAL));
                            holder.withMethodBody(
                                    "<clinit>", MTD_void, ACC_STATIC, LateDecimals::setAll);
                        });
    }

    private static void setAll(CodeBuilder code) {
        CONSTANTS.forEach(
                (name, value) ->
                        code.loadConstant(value)
                                .invokestatic(
                                        DECIMAL, "valueOf", MethodTypeDesc.of(DECIMAL, CD_long))
                                .putstatic(HOLDER, name, DECIMAL));
        code.return_();
    }

    /** Leaves out all from the first decimal on that is made. */
    private static final class Unset implements CodeTransform {
        private boolean making;

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            making |=
                    element instanceof NewObjectInstruction made
                            && made.className().asSymbol().equals(DECIMAL);
            if (!making || element instanceof ReturnInstruction) {
                code.with(element);
            }
        }
    }

    /** Leads reads of the constants to the holder. */
    private static final class Led {
        static void read(CodeBuilder code, CodeElement element) {
            if (element instanceof FieldInstruction read
                    && read.opcode() == Opcode.GETSTATIC
                    && CONSTANTS.containsKey(read.name().stringValue())) {
                code.getstatic(HOLDER, read.name().stringValue(), DECIMAL);
            } else {
                code.with(element);
            }
        }
    }
}
