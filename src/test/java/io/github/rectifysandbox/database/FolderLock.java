package io.github.rectifysandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that a living JVM uses a folder; the operating system lets go of it when the JVM is killed. */
final class FolderLock {

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder, or nothing if another JVM or another part of this one has it. */
    static Optional<FolderLock> tryLock(Path dir) {
        try {
            FileChannel channel = open(dir);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + dir + " cannot be written", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Takes the folder, waiting for other JVMs. */
    static FolderLock lock(Path dir) throws IOException {
        FileChannel channel = open(dir);
        return new FolderLock(channel, channel.lock());
    }

    private static FileChannel open(Path dir) throws IOException {
        Files.createDirectories(dir);
        return FileChannel.open(dir.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    void release() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
