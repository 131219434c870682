package taskbg.text;

/** A number of bytes in words; in powers of 1024, as in {@code ls -h} and htop. */
public final class ByteSize {
    private static final String UNITS = "KMGTPE";

    private ByteSize() {}

    /** With a unit for sentences: 0 B, 812 B, 1.4 KiB, 13 MiB. */
    public static String of(long bytes) {
        if (bytes < 1024) {
            return Math.max(bytes, 0) + " B";
        }
        var brief = brief(bytes);
        int unit = brief.length() - 1;
        return brief.substring(0, unit) + " " + brief.charAt(unit) + "iB";
    }

    /** In four columns or fewer, for tables: 0, 812, 1.4K, 13M. */
    public static String brief(long bytes) {
        if (bytes < 1024) {
            return Long.toString(Math.max(bytes, 0));
        }
        double scaled = bytes / 1024.0;
        int unit = 0;
        while (Math.round(scaled) >= 1000 && unit < UNITS.length() - 1) {
            scaled /= 1024;
            unit++;
        }
        long tenths = Math.round(scaled * 10);
        var number =
                tenths < 100 ? tenths / 10 + "." + tenths % 10 : Long.toString(Math.round(scaled));
        return number + UNITS.charAt(unit);
    }
}
