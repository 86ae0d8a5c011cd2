package io.github.rectifysandbox.app;

import io.github.rectifysandbox.platform.Journal;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's memory in a table of the application's database, which is the sandbox's own and no migration knows. */
final class JdbcJournal implements Journal {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JdbcJournal(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        jdbc.execute("CREATE TABLE IF NOT EXISTS sandbox_record (kind VARCHAR(40) NOT NULL, id VARCHAR(190) NOT NULL, "
                + "json LONGTEXT NOT NULL, PRIMARY KEY (kind, id)) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin");
    }

    @Override
    public void write(List<Entry> entries) {
        transaction.executeWithoutResult(status -> entries.forEach(entry -> jdbc.update(
                "INSERT INTO sandbox_record (kind, id, json) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE json = VALUES(json)",
                entry.kind(), entry.id(), entry.json())));
    }

    @Override
    public List<String> read(String kind) {
        return jdbc.queryForList("SELECT json FROM sandbox_record WHERE kind = ?", String.class, kind);
    }

    @Override
    public void clear() {
        jdbc.update("DELETE FROM sandbox_record");
    }
}
