package taskbg.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The recorded files among the tests' resources. */
public final class Corpus {
    private Corpus() {}

    /** The files of a folder, and of those in it, whose name begins so; in the order of names. */
    public static List<byte[]> of(String folder, String prefix) {
        var contents = new ArrayList<byte[]>();
        try (var files = Files.walk(resource(folder))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    contents.add(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (contents.isEmpty()) {
            throw new IllegalStateException("no file " + prefix + "* in " + folder);
        }
        return contents;
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Corpus.class.getResource("/" + name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
