package taskbg.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Reads the amounts that people write in queries: {@code 5}, {@code 1.5MB}. */
final class Amounts {
    private Amounts() {}

    /** A plain count. */
    static long number(String text, int column) {
        return exact(digits(text, column, "a number, such as 5"), BigDecimal.ONE, column);
    }

    /** Bytes, in powers of 1024 as sizes are shown: {@code 500}, {@code 20k}, {@code 1.5MB}. */
    static long bytes(String text, int column) {
        var lower = text.toLowerCase(Locale.ROOT);
        var unit = unit(lower);
        int power = List.of("", "k", "m", "g", "t").indexOf(letter(unit));
        if (power < 0) {
            throw QueryParser.trouble(column, "write a size as 500, 20k, 1.5MB or 2GiB");
        }
        var count = lower.substring(0, lower.length() - unit.length());
        var factor = BigDecimal.valueOf(1024).pow(power);
        return exact(digits(count, column, "a size, such as 1MB"), factor, column);
    }

    /** The unit without what may be left out of it: {@code m} of {@code mib}. */
    private static String letter(String unit) {
        if (unit.length() == 3 && unit.endsWith("ib")) {
            return unit.substring(0, 1);
        }
        return unit.endsWith("b") ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static String unit(String text) {
        int i = text.length();
        while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return text.substring(i);
    }

    private static BigDecimal digits(String text, int column, String wanted) {
        boolean plain = !text.isEmpty() && text.length() <= 18;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean firstPoint = c == '.' && i > 0 && text.indexOf('.') == i;
            plain &= firstPoint || (c >= '0' && c <= '9');
        }
        if (!plain) {
            throw QueryParser.trouble(column, "here belongs " + wanted);
        }
        return new BigDecimal(text.endsWith(".") ? text + "0" : text);
    }

    private static long exact(BigDecimal count, BigDecimal factor, int column) {
        var product = count.multiply(factor);
        if (product.compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 1000)) > 0) {
            throw QueryParser.trouble(column, "that is too much");
        }
        return product.longValue();
    }
}
