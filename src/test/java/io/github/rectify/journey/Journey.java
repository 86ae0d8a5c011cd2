package io.github.rectify.journey;

import io.github.rectify.RectifyApplication;
import io.github.rectify.ledger.Kind;
import io.github.rectify.ledger.LedgerImport;
import io.github.rectify.people.People;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import io.github.rectifysandbox.SandboxConfiguration;
import io.github.rectifysandbox.app.Phones;
import io.github.rectifysandbox.platform.WeComSimulator;
import io.github.rectifysandbox.time.ClockDriver;
import io.github.rectifysandbox.time.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A day at the bureau: the whole application in its sandbox, with the demo's ledger, on 13 March 2023 at 08:00. A journey moves the
 * clock, reads phones and answers on them; everything goes over the wire, through the simulator people use.
 */
@SpringBootTest(classes = {RectifyApplication.class, SandboxConfiguration.class}, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class Journey {

    static final String ROUND = "2022年区委巡察";
    static final String UNIT = "区文旅体局";
    private static final Instant START = Instant.parse("2023-03-13T00:00:00Z");
    private static final List<String> KEPT = List.of("flyway_schema_history", "calendar_year", "calendar_day", "schedule_job",
            "account");

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Tasks tasks;
    @Autowired
    People people;
    @Autowired
    LedgerImport ledger;
    @Autowired
    WeComSimulator platform;
    @Autowired
    ClockDriver driver;
    @Autowired
    MovableClock clock;
    @Autowired
    private Phones phones;

    WeCom wecom;
    BusinessTimeline time;

    @BeforeEach
    void beginAnew() {
        driver.beginAnew(START, () -> {
            wipe();
            platform.reset();
            imports("notice-demo.txt", Kind.NOTICE);
            imports("people-demo.csv", Kind.PEOPLE);
            imports("assignments-demo.csv", Kind.ASSIGNMENTS);
        });
        wecom = new WeCom(platform, phones);
        time = new BusinessTimeline(driver, clock);
    }

    private void wipe() {
        List<String> tables = jdbc.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'""", String.class);
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : tables) {
                    if (!KEPT.contains(table) && !table.startsWith("QRTZ_") && !table.startsWith("sandbox_")) {
                        statement.execute("DELETE FROM " + table);
                        statement.execute("ALTER TABLE " + table + " AUTO_INCREMENT = 1");
                    }
                }
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            return null;
        });
    }

    private void imports(String name, Kind kind) {
        ledger.commit(name, demo(name), kind, ROUND, UNIT, Actor.account("admin", Channel.IMPORT));
    }

    static byte[] demo(String name) {
        try (InputStream file = Journey.class.getResourceAsStream("/demo/" + name)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The task of a code. */
    Task task(String code) {
        return tasks.get(new TaskId(jdbc.queryForObject("SELECT id FROM task WHERE code = ?", Long.class, code)));
    }

    /** The ledger of messages to a member, oldest first. */
    List<Map<String, Object>> ledgerOf(String userId) {
        return jdbc.queryForList("SELECT * FROM outbox_message WHERE user_id = ? ORDER BY id", userId);
    }
}
