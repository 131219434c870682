package taskbg.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Rendering;
import taskbg.task.OutputFormat;
import taskbg.task.Task;
import taskbg.text.ByteSize;
import taskbg.text.SgrText;
import taskbg.text.StyledLine;

/**
 * A copy of an output that other programs may do with as they like: read-only, in a folder that
 * nobody else may enter. Of a long output it holds the end.
 */
public final class OutputCopy {
    /** So many bytes of an output are copied at most. */
    public static final long MOST = 256L << 20;

    private static final int BLOCK = 64 << 10;

    /** Columns of a row: what is wider is counted, not kept. */
    private static final int WIDEST = 100_000;

    /** How the output is written down. */
    public enum Form {
        SHOWN,
        COLOURED,
        RAW
    }

    private final OutputFile output;
    private final Form form;
    private final long most;

    private OutputCopy(OutputFile output, Form form, long most) {
        this.output = output;
        this.form = form;
        this.most = most;
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
    public static @Nullable Path write(
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
            try (var out = new BufferedOutputStream(Files.newOutputStream(copy), BLOCK)) {
                whole = new OutputCopy(output, form, most).write(task, out, onward);
            }
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--------"));
            if (whole) {
                return copy;
            }
        } catch (UncheckedIOException e) {
            delete(copy);
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            delete(copy);
            throw e;
        }
        delete(copy);
        return null;
    }

    /** Deletes a copy, with its folder and whatever a program left there. */
    public static void delete(Path copy) throws IOException {
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
        long size = output.size();
        long start = size <= most ? 0 : new OutputLines(output).startOf(size - most);
        if (start > 0) {
            var left = "[task-bg left out the first " + ByteSize.of(start) + "]\n";
            out.write(left.getBytes(UTF_8));
        }
        var rendering = new Rendering(OutputFormat.of(task));
        var rows = new RowBuilder(WIDEST, row -> write(row.text(), out));
        var block = new byte[BLOCK];
        for (long at = start; at < size; ) {
            int count = output.read(at, block, (int) Math.min(BLOCK, size - at));
            if (count == 0) {
                break;
            }
            at += count;
            if (form == Form.RAW) {
                out.write(block, 0, count);
            } else {
                rows.add(rendering.feed(block, 0, count), 0, null);
            }
            if (!onward.test(at - start)) {
                return false;
            }
        }
        rows.add(rendering.end(), 0, null);
        rows.endRow();
        return true;
    }

    private void write(StyledLine line, OutputStream out) {
        var text = form == Form.COLOURED ? SgrText.of(line) : line.plain();
        try {
            out.write((text + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
