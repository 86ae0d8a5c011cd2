package io.github.rectifysandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    @Test
    void givesEveryCallerADatabaseOfItsOwn() throws SQLException {
        EmbeddedMariaDb db = EmbeddedMariaDb.shared();
        String one = db.freshDatabase();
        String two = db.freshDatabase();

        execute(db, one, "CREATE TABLE word (text VARCHAR(20) PRIMARY KEY)");
        execute(db, two, "CREATE TABLE word (text VARCHAR(20) PRIMARY KEY)");
        execute(db, one, "INSERT INTO word VALUES ('整改𠮷')");

        assertThat(read(db, one, "SELECT text FROM word")).isEqualTo("整改𠮷");
        assertThat(read(db, two, "SELECT COUNT(*) FROM word")).isEqualTo("0");
        assertThat(read(db, one, "SELECT @@collation_database")).isEqualTo("utf8mb4_bin");
    }

    /** In the temporary folder of the machine too, where a sandbox's data may well lie. */
    @Test
    void findsItsDataAgainAfterItsServerWasLeftBehind(@TempDir Path dir) throws Exception {
        assumeTrue(System.getenv("SPRING_DATASOURCE_URL") == null, "an embedded server is wanted");
        EmbeddedMariaDb before = EmbeddedMariaDb.at(dir);
        execute(before, before.database("kept"), "CREATE TABLE word (text VARCHAR(20) PRIMARY KEY)");
        assertThatThrownBy(() -> EmbeddedMariaDb.at(dir)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use by a running application");
        long left = Long.parseLong(Files.readString(dir.resolve("data/mariadb.pid")).strip());
        before.abandon();

        EmbeddedMariaDb after = EmbeddedMariaDb.at(dir);

        assertThat(ProcessHandle.of(left)).isEmpty();
        assertThat(read(after, after.database("kept"), "SELECT COUNT(*) FROM word")).isEqualTo("0");
        after.stop();
    }

    @Test
    void saysWhyItDoesNotStart(@TempDir Path dir) throws Exception {
        assumeTrue(System.getenv("SPRING_DATASOURCE_URL") == null, "an embedded server is wanted");
        Files.createDirectories(dir.resolve("data"));
        Files.writeString(dir.resolve("data/ibdata1"), "no database");

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedMariaDb.at(dir)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("InnoDB").hasMessageContaining("SPRING_DATASOURCE_URL");
        }
    }

    private static void execute(EmbeddedMariaDb db, String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, db.username(), db.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private static String read(EmbeddedMariaDb db, String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, db.username(), db.password());
             ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
