package taskbg.e2e;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a program sent to its terminal, taken apart: cells, and the commands between them. */
final class Sent {
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\033\\[[0-?]*[ -/]*[@-~]"
                            + "|\033][^\007\033]*(?:\007|\033\\\\)"
                            + "|\033[P_^X][^\033]*\033\\\\"
                            + "|\033[ -/]*[0-~]");

    private static final Pattern STYLE = Pattern.compile("\033\\[[0-9;]*m");
    private static final Pattern POSITION = Pattern.compile("\033\\[[0-9]+;[0-9]+H");

    private final String text;

    Sent(byte[] bytes) throws CharacterCodingException {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** The kinds of commands that neither set a style nor go to a place. */
    TreeSet<String> commands() {
        var commands = new TreeSet<String>();
        for (var found = COMMAND.matcher(text); found.find(); ) {
            var command = found.group();
            if (!STYLE.matcher(command).matches() && !POSITION.matcher(command).matches()) {
                commands.add(command.replace('\033', 'E'));
            }
        }
        return commands;
    }

    /** What stands between the commands and is neither printable nor harmless, as numbers. */
    TreeSet<String> strangers() {
        var strangers = new TreeSet<String>();
        COMMAND.matcher(text)
                .replaceAll("")
                .codePoints()
                .filter(Sent::isStrange)
                .forEach(each -> strangers.add(Integer.toHexString(each)));
        return strangers;
    }

    /** What a later Unicode assigns is shown: the terminal may know it though this JDK does not. */
    private static boolean isStrange(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            // The zero width joiner holds an emoji together.
            case Character.FORMAT -> codePoint != 0x200D;
            default -> false;
        };
    }

    /** How many marks stand on one character at most. */
    int mostMarks() {
        int most = 0;
        for (var found = Pattern.compile("\\p{M}+").matcher(text); found.find(); ) {
            most = Math.max(most, found.group().length());
        }
        return most;
    }
}
