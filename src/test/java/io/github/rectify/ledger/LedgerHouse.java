package io.github.rectify.ledger;

import io.github.rectify.people.People;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.Tasks;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The room on the real engine, with a database of its own that is empty before each test. The day is 2023-03-13, a Monday. */
@SpringBootTest(classes = LedgerHouse.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class LedgerHouse {

    static final Actor ADMIN = Actor.account("admin", Channel.IMPORT);
    static final Instant NOW = Instant.parse("2023-03-13T00:00:00Z");

    @Autowired
    LedgerImport ledger;
    @Autowired
    TaskIntake intake;
    @Autowired
    Tasks tasks;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;

    /** The rooms this one stands on; no stereotype, so that nothing else finds it. */
    @AutoConfigurationPackage(basePackages = "io.github.rectify")
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class, MessageSourceAutoConfiguration.class})
    @ComponentScan({"io.github.rectify.people", "io.github.rectify.task", "io.github.rectify.ledger"})
    static class Rooms {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        String url = server.freshDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", server::username);
        registry.add("spring.datasource.password", server::password);
    }

    @AfterEach
    void empty() {
        for (String table : List.of("ledger_item", "ledger_name", "ledger_mapping", "evidence_task", "evidence", "task_request",
                "task_before", "task_event", "measure", "task", "problem", "inspection_round")) {
            jdbc.update("DELETE FROM " + table);
        }
        jdbc.update("UPDATE person SET leader_id = NULL");
        jdbc.update("DELETE FROM person");
        jdbc.update("DELETE FROM unit");
    }

    int count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
