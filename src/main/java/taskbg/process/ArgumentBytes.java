package taskbg.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recovers the bytes of a command line that the JVM could not decode: a byte that is no UTF-8
 * becomes a lone surrogate, as Python has it (PEP 383, <a
 * href="https://peps.python.org/pep-0383/">surrogateescape</a>).
 */
public final class ArgumentBytes {
    private static final Path OWN = Path.of("/proc/self/cmdline");
    private static final Path VARIABLES = Path.of("/proc/self/environ");
    private static final char REPLACEMENT = '\uFFFD';
    private static final int ESCAPE = 0xDC00;
    private static final int FIRST = 0xDC80;
    private static final int LAST = 0xDCFF;

    private ArgumentBytes() {}

    /** The words as they were given, where the JVM could not decode them and the system tells. */
    public static List<String> recovered(String... decoded) {
        for (var word : decoded) {
            if (word.indexOf(REPLACEMENT) >= 0) {
                try {
                    return last(Files.readAllBytes(OWN), decoded.length, List.of(decoded));
                } catch (IOException e) {
                    return List.of(decoded);
                }
            }
        }
        return List.of(decoded);
    }

    /**
     * Replaces a variable whose value the JVM could not decode, where the system tells it, by what
     * it was set to: no path can have such a name, rather than be another's.
     */
    public static void recover(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.indexOf(REPLACEMENT) < 0) {
            return;
        }
        try {
            var given = given(Files.readAllBytes(VARIABLES), name + "=");
            environment.put(name, given == null ? value : given);
        } catch (IOException e) {
            // Only Linux tells, and only there can a name be anything but text.
            return;
        }
    }

    /** What follows a prefix among texts that each have a NUL at their end; null if none has it. */
    static @Nullable String given(byte[] variables, String prefix) {
        int from = 0;
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == 0) {
                var variable = text(variables, from, i - from);
                if (variable.startsWith(prefix)) {
                    return variable.substring(prefix.length());
                }
                from = i + 1;
            }
        }
        return null;
    }

    /** The last words of a command line as the kernel keeps it: each with a NUL at its end. */
    static List<String> last(byte[] commandLine, int count, List<String> otherwise) {
        var words = new ArrayList<String>();
        int end = commandLine.length - 1;
        for (int i = end - 1; i >= -1 && words.size() < count; i--) {
            if (i < 0 || commandLine[i] == 0) {
                words.addFirst(text(commandLine, i + 1, end - i - 1));
                end = i;
            }
        }
        return words.size() == count ? words : otherwise;
    }

    /** Whether a text is one, rather than bytes kept in it. */
    public static boolean isText(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isEscape(word, i)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes that a word was given as. */
    public static byte[] bytes(String word) {
        var plain = new StringBuilder();
        var bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            if (isEscape(word, i)) {
                bytes.writeBytes(plain.toString().getBytes(StandardCharsets.UTF_8));
                plain.setLength(0);
                bytes.write(word.charAt(i) - ESCAPE);
            } else {
                plain.append(word.charAt(i));
            }
        }
        bytes.writeBytes(plain.toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static boolean isEscape(String word, int i) {
        char c = word.charAt(i);
        return c >= FIRST
                && c <= LAST
                && (i == 0 || !Character.isHighSurrogate(word.charAt(i - 1)));
    }

    private static String text(byte[] bytes, int from, int length) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, length);
        var out = CharBuffer.allocate(length);
        for (var result = decode(decoder, in, out);
                result.isError();
                result = decode(decoder, in, out)) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xFF)));
            }
        }
        return out.flip().toString();
    }

    private static CoderResult decode(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
        return decoder.reset().decode(in, out, true);
    }
}
