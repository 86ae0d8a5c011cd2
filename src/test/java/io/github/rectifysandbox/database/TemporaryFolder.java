package io.github.rectifysandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Folders for databases that nobody wants back, in the machine's temporary folder. */
final class TemporaryFolder {

    private static final String PREFIX = "rectify-db-";
    /** A folder younger than this may belong to a JVM that has not locked it yet. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private TemporaryFolder() {
    }

    /** A new empty folder; what killed JVMs left behind, servers included, is cleared away first. */
    static Path fresh() {
        try {
            Path parent = parent();
            sweep(parent);
            return Files.createTempDirectory(parent, PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for a temporary database could be made", e);
        }
    }

    static Path parent() throws IOException {
        return Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
    }

    /** Deletes a folder with all it holds, or a file; what is not there is no trouble. */
    static void delete(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            // Windows keeps files open a little longer; the next start sweeps them
        }
    }

    private static void sweep(Path parent) throws IOException {
        for (Path left : siblings(parent)) {
            try {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(Instant.now().minus(SETTLED))) {
                    FolderLock.tryLock(left).ifPresent(lock -> {
                        LeftoverServer.end(left);
                        lock.release();
                        delete(left);
                    });
                }
            } catch (IOException | UncheckedIOException e) {
                // somebody else's, or gone meanwhile
            }
        }
    }

    private static List<Path> siblings(Path parent) throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(PREFIX)).filter(Files::isDirectory).toList();
        }
    }
}
