package taskbg.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Bytes that would take over a terminal, did they reach it; always the same ones. */
final class HostileOutput {
    private static final int SEED = 20_260_414;
    private static final int LINES = 1500;

    /** What real attacks are made of. */
    private static final List<String> SPELLS =
            List.of(
                    "\033]52;c;ZXZpbA==\007",
                    "\033]0;evil title\007",
                    "\033]2;evil title\033\\",
                    "\033]8;;http://evil.example\033\\link\033]8;;\033\\",
                    "\033[?1049h",
                    "\033[?1049l",
                    "\033[2J",
                    "\033[1;1Hevil",
                    "\033[99A",
                    "\033[5;10r",
                    "\033[?25h",
                    "\033[?1000h",
                    "\033[?2004l",
                    "\033[?2026h",
                    "\033[6n",
                    "\033[c",
                    "\033[21t",
                    "\033[8;10;10t",
                    "\033c",
                    "\033(0lqqk",
                    "\033#8",
                    "\033P+q544e\033\\",
                    "\033Ptmux;\033\033]52;c;ZXZpbA==\007\033\\",
                    "\033_Gf=24,s=1,v=1;AAAA\033\\",
                    "\033^private\033\\",
                    "\033[4:3;58;2;1;2;3mstyled",
                    "\033[38;5;999999999999999999m",
                    "\u009b2J",
                    "\u009d0;evil title\u009c",
                    "\u0090q\u009c",
                    "\016lqk\017",
                    "\007\005\b\b\b\b\b\b",
                    "\u202eevil\u202c",
                    "\u2066evil\u2069\u200f\u061c",
                    "a" + "\u0301".repeat(1000),
                    "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(50),
                    "\uFEFF\u200B\u2028\u2029\u0085",
                    "\t\t\013\014\rover",
                    "\033[31mred without end");

    private HostileOutput() {}

    /** Ends with a line of its own, to wait for. */
    static byte[] endingIn(String last) {
        var random = new Random(SEED);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            if (random.nextInt(4) == 0) {
                bytes.writeBytes(soup(random));
            } else {
                var spell = SPELLS.get(random.nextInt(SPELLS.size()));
                bytes.writeBytes(spell.getBytes(StandardCharsets.UTF_8));
            }
            bytes.write(random.nextInt(3) == 0 ? random.nextInt(256) : '\n');
        }
        for (var spell : SPELLS) {
            bytes.writeBytes((spell + "\n").getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeBytes(("\n" + last + "\n").getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] soup(Random random) {
        var soup = new byte[random.nextInt(200)];
        random.nextBytes(soup);
        return soup;
    }
}
