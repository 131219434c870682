package taskbg.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import taskbg.task.Trouble;

/** That the disk said no: which file, and why. */
public final class DiskTrouble extends Trouble {
    private static final long serialVersionUID = 1L;

    private DiskTrouble(String sentence, IOException cause) {
        super(sentence, cause);
    }

    /** The sentence "Cannot {@code doing} {@code file}: why". */
    public static DiskTrouble of(String doing, Path file, IOException cause) {
        return new DiskTrouble("Cannot " + doing + " " + file + ": " + why(cause), cause);
    }

    /** Why, in a few words. */
    static String why(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "no such file or directory";
            case FileAlreadyExistsException taken -> "something else stands there";
            case NotDirectoryException file -> "not a directory";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> {
                var message = cause.getMessage();
                yield message == null ? cause.getClass().getSimpleName() : message;
            }
        };
    }
}
