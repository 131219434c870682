package taskbg.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taskbg.file.RegularFile;
import taskbg.task.Entry;
import taskbg.task.Task;

/**
 * Finds records by their sessions without reading them all: the sessions of ended tasks, which
 * nothing changes any more, stand in a file beside them.
 *
 * <p>The file is a hint. Whatever it does not name is read, and so is who is found; and where it is
 * missing, old or damaged, that costs the time to read records and is mended by who reads many.
 */
final class SessionIndex {
    static final String NAME = ".task-bg.sessions";

    /** The largest such file that is read, in bytes; it would be of half a million records. */
    private static final int LARGEST = 64 << 20;

    /** How many records may be read each time before they are worth being remembered. */
    private static final int FEW = 32;

    /** Milliseconds after which a file half written is nobody's. */
    private static final long ABANDONED = 60_000;

    private final TaskFolder folder;

    /** Those that no line names. */
    private final Set<String> unknown = new HashSet<>();

    SessionIndex(TaskFolder folder) {
        this.folder = folder;
    }

    /** The records of that session, in the order of their names. */
    List<StoredRecord> find(String session) {
        var files = folder.files();
        var lines = lines();
        var names = new ArrayList<String>();
        for (var file : files) {
            if (RecordReader.isRecord(file)) {
                int length = file.length() - RecordReader.SUFFIX.length();
                boolean known = lines.seek(file, length);
                if (!known || lines.says(session)) {
                    names.add(file.substring(0, length));
                }
                if (!known) {
                    unknown.add(names.getLast());
                }
            }
        }
        names.sort(null);
        var read = folder.named(names);
        remember(files, read, lines.again());
        read.removeIf(stored -> !isOf(session, stored));
        return read;
    }

    private static boolean isOf(String session, StoredRecord stored) {
        return stored.entry() instanceof Entry.Known(Task task) && task.sessionId().equals(session);
    }

    private SessionLines lines() {
        var file = folder.directory().resolve(NAME);
        try {
            return SessionLines.of(RegularFile.read(file, LARGEST));
        } catch (IOException e) {
            return SessionLines.NONE;
        }
    }

    private void remember(List<String> files, List<StoredRecord> read, SessionLines before) {
        var fresh = new HashMap<String, String>();
        for (var stored : read) {
            if (stored.entry() instanceof Entry.Known(Task task) && task.ended()) {
                var name = task.id().value();
                var line = SessionLines.line(name, task.sessionId());
                if (line != null && unknown.contains(name)) {
                    fresh.put(name, line);
                }
            }
        }
        if (fresh.size() > FEW + files.size() / FEW) {
            write(lines(files, fresh, before));
        }
    }

    private byte[] lines(List<String> files, Map<String, String> fresh, SessionLines before) {
        var out = new ByteArrayOutputStream();
        for (var file : files) {
            if (RecordReader.isRecord(file)) {
                int length = file.length() - RecordReader.SUFFIX.length();
                var name = file.substring(0, length);
                var line = fresh.get(name);
                boolean found = before.seek(file, length);
                if (line != null) {
                    out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
                } else if (found) {
                    before.copy(out);
                }
            }
        }
        return out.toByteArray();
    }

    /** Replaces the file, unless somebody else is just about it or it cannot be done. */
    private void write(byte[] lines) {
        var target = folder.directory().resolve(NAME);
        var temporary = folder.directory().resolve(NAME + ".tmp");
        try {
            removeAbandoned(temporary);
            Files.createFile(temporary, PrivateFiles.FILE);
        } catch (IOException e) {
            return;
        }
        try {
            try (var out = Files.newOutputStream(temporary)) {
                out.write(
                        SessionLines.head(lines, 0, lines.length)
                                .getBytes(StandardCharsets.ISO_8859_1));
                out.write(lines);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(temporary);
        }
    }

    private void removeAbandoned(Path temporary) throws IOException {
        long begun = temporary.toFile().lastModified();
        if (begun > 0 && begun < System.currentTimeMillis() - ABANDONED) {
            Files.deleteIfExists(temporary);
        }
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // It will be removed once it is old.
            return;
        }
    }
}
