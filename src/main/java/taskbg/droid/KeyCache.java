package taskbg.droid;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives the same few keys as the same few strings, so that a line's keys cost no garbage. */
final class KeyCache {
    private static final int SLOTS = 128;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    /** The key between two offsets, as written between its quotes; escapes are not undone. */
    String of(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 7)) & (SLOTS - 1);
        String known = slots[slot];
        if (known == null || !same(known, bytes, from, to)) {
            known = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            slots[slot] = known;
        }
        return known;
    }

    private static boolean same(String known, byte[] bytes, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
