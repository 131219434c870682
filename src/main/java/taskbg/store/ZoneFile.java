package taskbg.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A zone as a compiled file of the tz database tells it (TZif, <a
 * href="https://www.rfc-editor.org/rfc/rfc9636">RFC 9636</a>): when the offset changed, and the
 * rule by which it goes on changing.
 */
final class ZoneFile implements Zone {
    private static final int MAGIC = 0x545A6966;
    private static final int HEADER = 44;
    private static final int TYPE = 6;
    private static final int LEAP = 12;

    private final Zone named;
    private final long[] moments;

    /** The offsets in seconds: the first before all moments, then one after each. */
    private final int[] offsets;

    private final @Nullable ZoneRule rule;

    /** That a file is none of those that are understood here. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown(String why) {
            super(why);
        }
    }

    /**
     * @param named what knows the JDK's name of this zone
     */
    ZoneFile(byte[] content, Zone named) throws Unknown {
        this.named = named;
        try {
            var in = ByteBuffer.wrap(content);
            skipOldPart(in);
            int start = in.position();
            int leaps = in.getInt(start + 28);
            int changes = in.getInt(start + 32);
            int types = in.getInt(start + 36);
            int letters = in.getInt(start + 40);
            int atTypes = start + HEADER + changes * (Long.BYTES + 1);
            moments = new long[changes];
            offsets = new int[changes + 1];
            offsets[0] = in.getInt(atTypes);
            for (int i = 0; i < changes; i++) {
                moments[i] = in.getLong(start + HEADER + i * Long.BYTES);
                int type = in.get(start + HEADER + changes * Long.BYTES + i) & 0xFF;
                offsets[i + 1] = in.getInt(atTypes + type * TYPE);
            }
            int marks = in.getInt(start + 20) + in.getInt(start + 24);
            int footer = atTypes + types * TYPE + letters + leaps * LEAP + marks + 1;
            rule = rule(content, footer);
        } catch (IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException e) {
            throw new Unknown("it is cut off");
        }
    }

    /** Passes over the header and data of version 1, whose times have 32 bits. */
    private static void skipOldPart(ByteBuffer in) throws Unknown {
        if (in.getInt(0) != MAGIC || in.get(4) < '2') {
            throw new Unknown("it is no TZif of version 2 or later");
        }
        int marks = in.getInt(20) + in.getInt(24);
        int leaps = in.getInt(28);
        int changes = in.getInt(32);
        int data = changes * (Integer.BYTES + 1) + in.getInt(36) * TYPE + in.getInt(40);
        in.position(HEADER + data + leaps * (LEAP - Integer.BYTES) + marks);
    }

    private static @Nullable ZoneRule rule(byte[] content, int footer) throws Unknown {
        int end = footer;
        while (content[end] != '\n') {
            end++;
        }
        var text = new String(content, footer, end - footer, StandardCharsets.US_ASCII);
        return text.isEmpty() ? null : ZoneRule.of(text);
    }

    @Override
    public ZoneOffset offset(Instant moment) {
        long second = moment.getEpochSecond();
        int at = moments.length;
        if (rule != null && (at == 0 || second >= moments[at - 1])) {
            return ZoneOffset.ofTotalSeconds(rule.offset(second));
        }
        while (at > 0 && second < moments[at - 1]) {
            at--;
        }
        return ZoneOffset.ofTotalSeconds(offsets[at]);
    }

    @Override
    public ZoneOffset localOffset(long shown) {
        int at = moments.length;
        while (at > 0 && shown < moments[at - 1] + Math.max(offsets[at - 1], offsets[at])) {
            at--;
        }
        return ZoneOffset.ofTotalSeconds(
                rule != null && at == moments.length ? rule.localOffset(shown) : offsets[at]);
    }

    @Override
    public ZoneId id() {
        return named.id();
    }
}
