package taskbg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files that killed launches and writers left behind: those beside a record that is not there, and
 * temporary ones. Only files whose names have the form of ours count, so that none of others does.
 */
public final class Orphans {
    /** How long nothing may have changed of what is left behind. */
    public static final Duration AGE = Duration.ofHours(1);

    private static final String STEM = "(bg_[0-9a-f]{12,})";
    private static final Pattern SIDE =
            Pattern.compile(STEM + "\\.(?:out|exit|prompt|system|gate|progress)");
    private static final Pattern TEMPORARY =
            Pattern.compile(
                    "\\."
                            + STEM
                            + "\\.(?:json|prompt|system)(?:\\.[0-9a-f]+)?\\.tmp"
                            + "|"
                            + STEM
                            + "\\.exit(?:\\.[0-9]+)?\\.tmp");

    private final TaskFolder folder;

    /**
     * What was found.
     *
     * @param side names of files beside no record, which may hold what an agent said
     * @param temporary names of files that were to become others, and never did
     */
    public record Found(List<String> side, List<String> temporary) {
        public Found {
            side = List.copyOf(side);
            temporary = List.copyOf(temporary);
        }

        /** All names. */
        public List<String> names() {
            var names = new ArrayList<>(side);
            names.addAll(temporary);
            return names;
        }
    }

    public Orphans(TaskFolder folder) {
        this.folder = folder;
    }

    /** Whose file beside a record it is; null for other files. */
    static @Nullable String stem(String file) {
        var side = SIDE.matcher(file);
        return side.matches() ? side.group(1) : null;
    }

    /** What has not changed since {@code now} less {@link #AGE}. */
    public Found find(Instant now) {
        var before = now.minus(AGE);
        var records = new HashSet<String>();
        var sides = new TreeMap<String, List<String>>();
        var temporary = new ArrayList<String>();
        for (var name : folder.files()) {
            var stem = stem(name);
            if (RecordReader.isRecord(name)) {
                records.add(name.substring(0, name.length() - RecordReader.SUFFIX.length()));
            } else if (stem != null) {
                sides.computeIfAbsent(stem, one -> new ArrayList<>()).add(name);
            } else if (TEMPORARY.matcher(name).matches() && isOld(name, before)) {
                temporary.add(name);
            }
        }
        sides.keySet().removeAll(records);
        var side = new ArrayList<String>();
        for (var files : sides.values()) {
            if (files.stream().allMatch(name -> isOld(name, before))) {
                files.sort(null);
                side.addAll(files);
            }
        }
        temporary.sort(null);
        return new Found(side, temporary);
    }

    /** What was found, without the files of those tasks. */
    public Found without(Found found, Set<String> tasks) {
        var side = new ArrayList<String>();
        for (var name : found.side()) {
            var stem = stem(name);
            if (stem != null && !tasks.contains(stem)) {
                side.add(name);
            }
        }
        return new Found(side, found.temporary());
    }

    private boolean isOld(String name, Instant before) {
        try {
            var attributes =
                    Files.readAttributes(
                            file(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return !attributes.isDirectory()
                    && attributes.lastModifiedTime().toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    private Path file(String name) {
        return folder.directory().resolve(name);
    }

    /** Deletes those temporary files that are still there; the answer names them. */
    public List<String> deleteTemporary(Found found) {
        var deleted = new ArrayList<String>();
        for (var name : found.temporary()) {
            try {
                if (Files.deleteIfExists(file(name))) {
                    deleted.add(name);
                }
            } catch (IOException e) {
                throw DiskTrouble.of("remove", file(name), e);
            }
        }
        return deleted;
    }
}
