package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrefilterTest {
    private static final long NONE = Prefilter.NONE;
    private static final int BLOCK = 256 * 1024;

    @TempDir Path dir;

    @Test
    void the_next_match_starts_at_the_offset_or_after_it() throws IOException {
        try (var output = file("aXaXa")) {
            assertEquals(2, forward(output, "a", 1));
            assertEquals(2, forward(output, "a", 2));
            assertEquals(NONE, forward(output, "a", 5));
        }
    }

    @Test
    void the_match_before_starts_before_the_offset() throws IOException {
        try (var output = file("aXaXa")) {
            assertEquals(2, backward(output, "a", 4));
            assertEquals(0, backward(output, "a", 2));
            assertEquals(NONE, backward(output, "a", 0));
            assertEquals(2, backward(output, "aXa", 4));
        }
    }

    @Test
    void case_matters_only_with_an_upper_case_letter() throws IOException {
        try (var output = file("error Error ERROR")) {
            assertEquals(6, forward(output, "error", 1));
            assertEquals(6, forward(output, "Error", 0));
            assertEquals(NONE, forward(output, "eRROR", 0));
        }
    }

    @Test
    void case_of_letters_beyond_ascii_is_folded_too() throws IOException {
        try (var output = file("ÜBER ПРИВЕТ")) {
            assertEquals(0, forward(output, "über", 0));
            assertEquals(6, forward(output, "привет", 0));
            assertEquals(NONE, forward(output, "Über", 0));
        }
    }

    @Test
    void bytes_of_two_cases_do_not_mix_into_another_letter() throws IOException {
        var lower = "р".getBytes(StandardCharsets.UTF_8);
        var upper = "Р".getBytes(StandardCharsets.UTF_8);
        byte[] mixed = {lower[0], upper[1]};
        var path = Files.write(dir.resolve("a.out"), mixed);
        try (var output = OutputFile.open(path)) {
            assertEquals(NONE, forward(output, "р", 0));
        }
    }

    @Test
    void matches_across_block_borders_are_found() throws IOException {
        for (int at = BLOCK - 6; at <= BLOCK + 1; at++) {
            try (var output = file("x".repeat(at) + "needle" + "x".repeat(2 * BLOCK - at))) {
                assertEquals(at, forward(output, "needle", 0));
                assertEquals(at, backward(output, "needle", output.size()));
            }
        }
    }

    @Test
    void every_match_is_found_in_both_directions() throws IOException {
        var random = new Random(11);
        var text = new StringBuilder();
        while (text.length() < 3 * BLOCK) {
            text.append("x".repeat(random.nextInt(30_000))).append("aba".repeat(random.nextInt(3)));
        }
        try (var output = file(text.toString())) {
            for (var needle : List.of("ab", "aba", "b", "xa", "abaaba")) {
                var expected = new ArrayList<Long>();
                for (int i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + 1)) {
                    expected.add((long) i);
                }
                assertEquals(expected, allForward(output, needle));
                assertEquals(expected, allBackward(output, needle));
            }
        }
    }

    @Test
    void nul_bytes_and_invalid_utf8_do_not_hide_a_match() throws IOException {
        byte[] bytes = {0, (byte) 0xff, 'a', 'b', (byte) 0xc3, 'a', 'b', 'c'};
        try (var output = OutputFile.open(Files.write(dir.resolve("a.out"), bytes))) {
            assertEquals(5, forward(output, "abc", 0));
        }
    }

    @Test
    void a_search_stops_when_told_to() throws IOException {
        try (var output = sparse(64L << 20)) {
            var told = new ArrayList<Long>();
            var search = new Prefilter(output, List.of(ByteSearch.of("none")));
            assertEquals(
                    Prefilter.STOPPED,
                    search.forward(
                            0,
                            at -> {
                                told.add(at);
                                return told.size() < 3;
                            }));
            assertEquals(List.of(0L, (long) BLOCK, 2L * BLOCK), told);
            assertEquals(Prefilter.STOPPED, search.backward(5, at -> false));
        }
    }

    @Test
    void a_needle_has_some_bytes_but_not_too_many() {
        assertThrows(IllegalArgumentException.class, () -> ByteSearch.of(""));
        assertThrows(IllegalArgumentException.class, () -> ByteSearch.of("x".repeat(5000)));
        assertEquals(4, ByteSearch.of("aé1").length());
    }

    private static List<Long> allForward(OutputFile output, String text) {
        var all = new ArrayList<Long>();
        for (long at = forward(output, text, 0); at >= 0; at = forward(output, text, at + 1)) {
            all.add(at);
        }
        return all;
    }

    private static List<Long> allBackward(OutputFile output, String text) {
        var all = new ArrayList<Long>();
        long at = backward(output, text, output.size());
        for (; at >= 0; at = backward(output, text, at)) {
            all.addFirst(at);
        }
        return all;
    }

    private static long forward(OutputFile output, String text, long from) {
        return new Prefilter(output, List.of(ByteSearch.of(text))).forward(from, at -> true);
    }

    private static long backward(OutputFile output, String text, long before) {
        return new Prefilter(output, List.of(ByteSearch.of(text))).backward(before, at -> true);
    }

    private OutputFile sparse(long size) throws IOException {
        var path = dir.resolve("a.out");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(size);
        }
        return OutputFile.open(path);
    }

    private OutputFile file(String text) throws IOException {
        return OutputFile.open(Files.writeString(dir.resolve("a.out"), text));
    }
}
