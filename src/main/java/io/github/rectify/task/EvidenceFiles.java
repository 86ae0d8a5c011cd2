package io.github.rectify.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The bytes of evidence, each file under the hash of what is in it, so that names from outside never become paths and nothing is
 * kept twice. A file arrives in {@code incoming}, is forced to disk, and moves to its place at once and whole.
 */
@Component
class EvidenceFiles {

    private static final Logger log = LoggerFactory.getLogger(EvidenceFiles.class);
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path dir;
    private final Clock clock;

    EvidenceFiles(EvidenceProperties properties, Clock clock) {
        this.dir = properties.dir().toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** A new, empty file for what is on its way; on the same disk as its later place. */
    Path incoming() {
        try {
            return Files.createTempFile(Files.createDirectories(dir.resolve("incoming")), "evidence", ".part");
        } catch (IOException noPlace) {
            throw new UncheckedIOException("evidence cannot be written under " + dir, noPlace);
        }
    }

    /** @throws IllegalArgumentException for a file that was not handed out by {@link #incoming} */
    void mustBeIncoming(Path file) {
        if (!dir.resolve("incoming").equals(file.toAbsolutePath().normalize().getParent())) {
            throw new IllegalArgumentException("not a file of the incoming folder");
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[64 * 1024];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Puts an incoming file in its place; one that is there already, whole, stays. */
    void settle(Path incoming, String sha256) throws IOException {
        move(incoming, original(sha256));
    }

    void settleThumbnail(Path incoming, String sha256) throws IOException {
        move(incoming, thumbnail(sha256));
    }

    private static void move(Path incoming, Path place) throws IOException {
        if (Files.exists(place) && Files.size(place) == Files.size(incoming)) {
            Files.delete(incoming);
            return;
        }
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.createDirectories(place.getParent());
        try {
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException acrossDisks) {
            Files.move(incoming, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    Path original(String sha256) {
        return dir.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path thumbnail(String sha256) {
        return dir.resolve("thumbnails").resolve(sha256.substring(0, 2)).resolve(sha256 + ".jpg");
    }

    static void discard(Path incoming) {
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException stays) {
            log.warn("An incoming file could not be deleted: {}", stays.toString());
        }
    }

    /** What a crash left half arrived goes, a day later, when certainly nobody writes it any more. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        Path incoming = dir.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return;
        }
        Instant before = clock.instant().minus(ABANDONED);
        try (Stream<Path> files = Files.list(incoming)) {
            files.filter(file -> isOlder(file, before)).forEach(EvidenceFiles::discard);
        } catch (IOException unreadable) {
            log.warn("The folder of incoming evidence could not be swept: {}", unreadable.toString());
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }
}
