package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import taskbg.output.Excerpt;
import taskbg.output.OutputFile;
import taskbg.output.OutputLines;
import taskbg.output.ShownRows;
import taskbg.task.Task;
import taskbg.text.ByteSize;

/**
 * A copy of an output that other programs may do with as they like: read-only, in a folder that
 * nobody else may enter. Of a long output it holds the end.
 */
final class OutputCopy {
    /** So many bytes of an output are copied at most. */
    static final long MOST = 256L << 20;

    private static final int BUFFER = 64 << 10;

    /** Columns of a row: what is wider is counted, not kept. */
    private static final int WIDEST = 100_000;

    /** How the output is written down. */
    enum Form {
        SHOWN,
        COLOURED,
        RAW
    }

    private final OutputFile output;
    private final Form form;
    private final long start;

    private OutputCopy(OutputFile output, Form form, long most) {
        this.output = output;
        this.form = form;
        long size = output.size();
        this.start = size <= most ? 0 : new OutputLines(output, 0).startOf(size - most);
    }

    /**
     * Writes a copy.
     *
     * @param folder where a folder for it is made
     * @param name of the copy
     * @param most bytes of the output, from its end
     * @param onward hears how many bytes were read; false ends the copying
     * @return the copy, or null where it was ended
     */
    static @Nullable Path write(
            OutputFile output,
            @Nullable Task task,
            Form form,
            Path folder,
            String name,
            long most,
            LongPredicate onward)
            throws IOException {
        var own = Files.createTempDirectory(folder, "task-bg-");
        var copy = own.resolve(name);
        own.toFile().deleteOnExit();
        copy.toFile().deleteOnExit();
        try {
            Files.createFile(
                    copy,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            boolean whole;
            try (var out = new BufferedOutputStream(Files.newOutputStream(copy), BUFFER)) {
                whole = new OutputCopy(output, form, most).write(task, out, onward);
            }
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--------"));
            if (whole) {
                return copy;
            }
        } catch (IOException | RuntimeException e) {
            delete(copy);
            throw e;
        }
        delete(copy);
        return null;
    }

    /** Deletes a copy, with its folder and whatever a program left there. */
    static void delete(Path copy) throws IOException {
        var folder = Objects.requireNonNull(copy.getParent(), "a copy has a folder");
        try (var left = Files.newDirectoryStream(folder)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private boolean write(@Nullable Task task, OutputStream out, LongPredicate onward)
            throws IOException {
        if (start > 0) {
            var left = "[task-bg left out the first " + ByteSize.of(start) + "]\n";
            out.write(left.getBytes(UTF_8));
        }
        return form == Form.RAW ? raw(out, onward) : shown(task, out, onward);
    }

    private boolean raw(OutputStream out, LongPredicate onward) throws IOException {
        long end = output.size();
        long at = start;
        while (at < end) {
            long next = output.copy(at, Math.min(end, at + BUFFER), out);
            if (next == at) {
                return true;
            }
            at = next;
            if (!onward.test(at - start)) {
                return false;
            }
        }
        return true;
    }

    private boolean shown(@Nullable Task task, OutputStream out, LongPredicate onward)
            throws IOException {
        var ink = new Ink(WIDEST);
        try {
            return ShownRows.read(
                    output,
                    task,
                    start,
                    new ShownRows.Sink() {
                        @Override
                        public void row(List<Excerpt.Words> words) {
                            write(ink, words, out);
                        }

                        @Override
                        public boolean goesOn(long bytes) {
                            return onward.test(bytes);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Ink ink, List<Excerpt.Words> words, OutputStream out) {
        var line = ink.line(words);
        var text = form == Form.COLOURED ? SgrText.of(line) : line.plain();
        try {
            out.write((text + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
