package io.github.rectifysandbox.app;

import io.github.rectify.ledger.ImportReport;
import io.github.rectify.ledger.Kind;
import io.github.rectify.ledger.LedgerImport;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The demo ledger, brought in the way any file is, once. That it is all there is marked after the last file: a start killed in
 * between leaves no mark, so the next one brings in all three again, which changes nothing of what is there already.
 */
final class DemoData {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    /** The mark that the demo's data is all there. */
    private static final String DEMO = "demo-loaded";

    private final LedgerImport ledger;
    private final JdbcTemplate jdbc;
    private final Words words;

    DemoData(LedgerImport ledger, JdbcTemplate jdbc, Words words) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.words = words;
        jdbc.execute("CREATE TABLE IF NOT EXISTS sandbox_opening (step VARCHAR(40) NOT NULL PRIMARY KEY)");
    }

    void loadOnce() {
        if (jdbc.queryForList("SELECT step FROM sandbox_opening WHERE step = ?", DEMO).isEmpty()) {
            load("notice-demo.txt", Kind.NOTICE);
            load("people-demo.csv", Kind.PEOPLE);
            load("assignments-demo.csv", Kind.ASSIGNMENTS);
            jdbc.update("INSERT INTO sandbox_opening (step) VALUES (?)", DEMO);
        }
    }

    private void load(String name, Kind kind) {
        ImportReport report = ledger.commit(name, content(name), kind, words.say("demo.round"), words.say("demo.unit"),
                Actor.account(words.say("demo.actor"), Channel.IMPORT));
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException(name + " has rows that do not fit: " + report.problems());
        }
        log.info("{}: {} new, {} changed", name, report.created(), report.updated());
    }

    private static byte[] content(String name) {
        try (InputStream file = DemoData.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the demo file " + name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
