package io.github.rectifysandbox.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * A database server for the sandbox and the tests. Either an embedded MariaDB on a free port of 127.0.0.1, without
 * accounts, or, if the environment names {@code SPRING_DATASOURCE_URL} (with {@code _USERNAME}, {@code _PASSWORD}), that
 * server. It stops when the JVM ends, after the Spring contexts have closed.
 */
public final class EmbeddedMariaDb {

    private static @Nullable EmbeddedMariaDb shared;

    private final ServerUrl server;
    private final String username;
    private final String password;
    private final @Nullable MariaDbProcess process;

    private EmbeddedMariaDb(ServerUrl server, String username, String password, @Nullable MariaDbProcess process) {
        this.server = server;
        this.username = username;
        this.password = password;
        this.process = process;
    }

    /**
     * The one server of this JVM, started at the first call (2 to 8 s) in a fresh folder that is deleted at the end.
     *
     * @throws IllegalStateException if it does not start; the message says what to do
     */
    public static synchronized EmbeddedMariaDb shared() {
        if (shared == null) {
            String url = System.getenv("SPRING_DATASOURCE_URL");
            shared = url == null || url.isBlank() ? embedded(TemporaryFolder.fresh(), true) : external(url);
        }
        return shared;
    }

    /**
     * An embedded server whose data lives in a folder and is found again by the next start. A server that outlived a
     * killed application is ended first.
     *
     * @throws IllegalStateException if a living application uses the folder, or the server does not start
     */
    public static EmbeddedMariaDb at(Path dir) {
        return embedded(dir.toAbsolutePath().normalize(), false);
    }

    private static EmbeddedMariaDb embedded(Path dir, boolean temporary) {
        MariaDbProcess process = MariaDbProcess.start(dir, temporary);
        atTheEnd(process::stop);
        return new EmbeddedMariaDb(ServerUrl.local(process.port()), "root", "", process);
    }

    private static EmbeddedMariaDb external(String url) {
        return new EmbeddedMariaDb(ServerUrl.parse(url), environment("SPRING_DATASOURCE_USERNAME"),
                environment("SPRING_DATASOURCE_PASSWORD"), null);
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** Creates an empty utf8mb4 database with a name of its own and returns its JDBC URL for Connector/J. */
    public String freshDatabase() {
        String name = "rectify_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String url = database(name);
        if (process == null) {
            atTheEnd(() -> execute("DROP DATABASE IF EXISTS " + name));
        }
        return url;
    }

    /** When the JVM ends, after all Spring contexts have closed: a closing application still wants its database. */
    private static void atTheEnd(Runnable action) {
        SpringApplication.getShutdownHandlers().add(action);
    }

    /** The JDBC URL of a database of this name, created empty if there is none. */
    public String database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        execute("CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return server.database(name);
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** Ends an embedded server at once instead of with the JVM; an external one is left alone. */
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** Lets go of the folder as a killed application would: the server lives on. For tests. */
    void abandon() {
        if (process != null) {
            process.abandon();
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.database(""), username, password);
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database server does not do \"" + sql + "\": " + e.getMessage(), e);
        }
    }
}
