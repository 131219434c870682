package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A zone's file says what the JDK's rules say. */
class ZoneFileTest {
    private static final int FIRST_YEAR = 2006;
    private static final int RULED = 2024;
    private static final int LAST_YEAR = 2040;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin|CET-1CEST,M3.5.0,M10.5.0/3",
                "America/New_York|EST5EDT,M3.2.0,M11.1.0",
                "Europe/Dublin|IST-1GMT0,M10.5.0,M3.5.0/1",
                "Asia/Kathmandu|<+0545>-5:45",
                "Australia/Lord_Howe|<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
                "America/Santiago|<-04>4<-03>,M9.1.6/24,M4.1.6/24",
                "Etc/UTC|UTC0"
            })
    void a_rule_is_the_zones_of_the_jdk(String name, String rule) throws Exception {
        var jdk = ZoneId.of(name);
        compare(jdk, read(jdk, RULED, rule), RULED, LAST_YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/New_York", "Africa/Casablanca", "Pacific/Apia"})
    void moments_in_the_file_are_the_jdks(String name) throws Exception {
        var jdk = ZoneId.of(name);
        compare(jdk, read(jdk, RULED, ""), FIRST_YEAR, RULED);
    }

    @Test
    void where_the_file_is_no_good_the_jdk_answers() throws Exception {
        var good = file(ZoneId.of("Europe/Berlin"), RULED, "CET-1CEST,M3.5.0,M10.5.0/3");
        for (int length = 0; length < good.length; length++) {
            var cut = Arrays.copyOf(good, length);
            assertThrows(ZoneFile.Unknown.class, () -> new ZoneFile(cut, Zone.of(ZoneOffset.UTC)));
        }
        for (var odd : new String[] {"CET-1CEST,J60,J300", "-1", "CET-1CEST", "CET-1X,M3.6.0,M4"}) {
            assertThrows(
                    ZoneFile.Unknown.class,
                    () -> read(ZoneId.of("Europe/Berlin"), RULED, odd),
                    odd);
        }
        var zone = Zone.of(Map.of("TZ", "../../etc/passwd"));
        assertEquals(
                ZoneId.systemDefault().getRules().getOffset(Instant.EPOCH),
                zone.offset(Instant.EPOCH));
    }

    private static void compare(ZoneId jdk, Zone zone, int from, int to) {
        var end = LocalDateTime.of(to, 1, 1, 0, 0);
        for (var at = LocalDateTime.of(from, 1, 1, 0, 0); at.isBefore(end); at = at.plusHours(1)) {
            for (var local : new LocalDateTime[] {at, at.minusSeconds(1), at.plusMinutes(30)}) {
                assertEquals(
                        jdk.getRules().getOffset(local),
                        zone.localOffset(local.toEpochSecond(ZoneOffset.UTC)),
                        local::toString);
                var moment = local.toInstant(ZoneOffset.UTC);
                assertEquals(
                        jdk.getRules().getOffset(moment), zone.offset(moment), moment::toString);
            }
        }
    }

    private static Zone read(ZoneId jdk, int lastYear, String rule) throws Exception {
        return new ZoneFile(file(jdk, lastYear, rule), Zone.of(jdk));
    }

    /** A file of the JDK's transitions up to a year, and a rule for what comes after. */
    private static byte[] file(ZoneId jdk, int lastYear, String rule) throws IOException {
        var rules = jdk.getRules();
        var from = LocalDateTime.of(FIRST_YEAR - 1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        var to = LocalDateTime.of(lastYear, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        var moments = new ArrayList<Instant>();
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = rules.nextTransition(next.getInstant())) {
            moments.add(next.getInstant());
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        header(out, 0, 1);
        out.write(new byte[6 + 1]);
        header(out, moments.size(), moments.size() + 1);
        for (var moment : moments) {
            out.writeLong(moment.getEpochSecond());
        }
        for (int i = 1; i <= moments.size(); i++) {
            out.writeByte(i);
        }
        type(out, rules.getOffset(from));
        for (var moment : moments) {
            type(out, rules.getOffset(moment));
        }
        out.writeByte(0);
        out.write(("\n" + rule + "\n").getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void header(DataOutputStream out, int moments, int types) throws IOException {
        out.writeBytes("TZif2");
        out.write(new byte[15]);
        for (int count : new int[] {0, 0, 0, moments, types, 1}) {
            out.writeInt(count);
        }
    }

    private static void type(DataOutputStream out, ZoneOffset offset) throws IOException {
        out.writeInt(offset.getTotalSeconds());
        out.writeShort(0);
    }
}
