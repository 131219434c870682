package taskbg.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/**
 * A task's output, open for reading at any place: it may be of any size, and grow or shrink
 * meanwhile.
 *
 * <p>Any thread may read; an interrupt of a reading thread closes the file, as {@link FileChannel}
 * has it.
 */
public final class OutputFile implements AutoCloseable {
    private static final int COPY_BLOCK = 64 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final @Nullable Object identity;

    private OutputFile(Path path, FileChannel channel, @Nullable Object identity) {
        this.path = path;
        this.channel = channel;
        this.identity = identity;
    }

    /**
     * Opens what a record names as its output; whatever the text, the answer is a file or a {@link
     * Trouble}.
     */
    public static OutputFile open(String named) {
        try {
            return open(Path.of(named));
        } catch (InvalidPathException _) {
            throw new Trouble("The output's name is no path: " + named);
        }
    }

    /**
     * Opens a regular file, and nothing else: to open a pipe or a device would hang, or worse.
     *
     * @throws Missing if nothing has that name
     * @throws Trouble if it is no regular file or may not be read
     */
    public static OutputFile open(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new Trouble(
                        attributes.isDirectory()
                                ? "The output " + path + " is a directory."
                                : "The output " + path + " is no regular file: it is not opened.");
            }
            return new OutputFile(
                    path, FileChannel.open(path, StandardOpenOption.READ), attributes.fileKey());
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    public Path path() {
        return path;
    }

    /** That there is no file where an output was looked for. */
    public static final class Missing extends Trouble {
        private static final long serialVersionUID = 1L;

        private Missing(String sentence) {
            super(sentence);
        }
    }

    /** The size in bytes as of now. */
    public long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    /** The bytes from an offset on: {@code length} of them, or fewer where the file ends. */
    public byte[] bytes(long offset, int length) {
        int there = Math.clamp(size() - offset, 0, length);
        var bytes = new byte[there];
        int read = read(offset, bytes);
        return read == there ? bytes : Arrays.copyOf(bytes, read);
    }

    /**
     * Fills an array from an offset on.
     *
     * @return how many bytes were read: less than asked for only where the file ends
     */
    public int read(long offset, byte[] into) {
        return read(offset, into, into.length);
    }

    /** As {@link #read(long, byte[])}, but {@code length} bytes at most. */
    public int read(long offset, byte[] into, int length) {
        var buffer = ByteBuffer.wrap(into, 0, length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    break;
                }
            }
        } catch (IOException e) {
            throw trouble(path, e);
        }
        return buffer.position();
    }

    /**
     * Copies the bytes from one offset up to another, as far as the file has them.
     *
     * @return the offset after the last byte copied
     */
    public long copy(long from, long to, OutputStream out) throws IOException {
        var block = new byte[COPY_BLOCK];
        long at = from;
        while (at < to) {
            int read = read(at, block, (int) Math.min(COPY_BLOCK, to - at));
            if (read == 0) {
                break;
            }
            out.write(block, 0, read);
            at += read;
        }
        return at;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    /**
     * What tells this file from another of the same name; null where the file system has nothing.
     */
    @Nullable Object identity() {
        return identity;
    }

    static Trouble trouble(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Missing("There is no output " + path + ": not yet written, or removed.");
        }
        if (e instanceof AccessDeniedException) {
            return new Trouble("The output " + path + " may not be read: permission denied.", e);
        }
        return new Trouble("The output " + path + " cannot be read: " + e.getMessage(), e);
    }
}
