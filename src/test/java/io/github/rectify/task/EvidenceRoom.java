package io.github.rectify.task;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.people.UserId;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/** The room with the real database and a folder of its own, small limits, one bureau and its people. */
final class EvidenceRoom {

    static final Instant NOW = Instant.parse("2023-03-13T01:05:00Z");
    private static final Actor OFFICE = Actor.account("office", Channel.IMPORT);

    final Path folder;
    final Evidences evidences;
    final Tasks tasks;
    final People people;
    final JdbcTemplate jdbc;
    private final ConfigurableApplicationContext context;
    private final UnitId unit;
    private final RoundId round;
    private int numbers;

    /** No stereotype, so that nothing else finds it. */
    @AutoConfigurationPackage(basePackages = "io.github.rectify")
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class, MessageSourceAutoConfiguration.class})
    @ComponentScan({"io.github.rectify.people", "io.github.rectify.task"})
    static class Rooms {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        }
    }

    EvidenceRoom() {
        try {
            folder = Files.createTempDirectory("evidence");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        Map<String, Object> settings = new HashMap<>(Map.of("spring.datasource.url", server.freshDatabase(),
                "spring.datasource.username", server.username(), "spring.datasource.password", server.password(),
                "spring.datasource.hikari.minimum-idle", 0, "spring.main.banner-mode", "off", "logging.level.root", "WARN",
                "rectify.evidence.dir", folder.resolve("kept").toString(), "rectify.evidence.largest-image", "200KB",
                "rectify.evidence.largest-file", "300KB", "rectify.evidence.quota", "1MB"));
        context = new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).properties(settings).run();
        evidences = context.getBean(Evidences.class);
        tasks = context.getBean(Tasks.class);
        people = context.getBean(People.class);
        jdbc = context.getBean(JdbcTemplate.class);
        unit = people.unitNamed("bureau");
        people.intake(unit, List.of(draft("gu", Role.CHIEF), draft("ye", Role.LEADER), draft("du", Role.ADMIN),
                draft("jiang", Role.OFFICIAL), draft("lin", Role.OFFICIAL)));
        round = context.getBean(TaskIntake.class).roundNamed("round");
    }

    private static PersonDraft draft(String userId, Role role) {
        return new PersonDraft(new UserId(userId), userId, "", "", null, Set.of(role));
    }

    void close() {
        context.close();
    }

    void forgetFiles() {
        jdbc.update("DELETE FROM evidence_task");
        jdbc.update("DELETE FROM evidence");
    }

    Actor chat(String userId) {
        return Actor.of(person(userId), Channel.CHAT, "msg:" + userId);
    }

    Person person(String userId) {
        return people.byUserId(userId).orElseThrow();
    }

    /** Led by ye. */
    Task taskOf(String userId) {
        TaskIntake intake = context.getBean(TaskIntake.class);
        String no = String.valueOf(++numbers);
        intake.intake(round, unit, List.of(new ProblemDraft("0".repeat(64 - no.length()) + no, no, List.of(), "title " + no,
                "text " + no + " of " + userId, List.of(), TaskStatus.IN_PROGRESS, LocalDate.parse("2023-03-17"), null, List.of(), Level.INTERNAL)), OFFICE);
        Task task = intake.byPrintedNumber(round, unit, no).get(0);
        intake.assign(List.of(new Assignment(task.id(), "office", person(userId).id(), person("ye").id())), OFFICE);
        return tasks.get(task.id());
    }

    void close(Task task) {
        tasks.report(task.id(), new Report(Report.Kind.DONE, "done"), chat("jiang"), null);
        tasks.decide(task.id(), true, null, chat("ye"), null);
    }

    Path arrived(byte[] content) {
        try {
            return Files.write(evidences.incoming(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    EvidenceKept keep(byte[] content, String name, String userId) {
        return evidences.keep(arrived(content), name, chat(userId), EvidenceSource.CHAT, null);
    }

    Evidence kept(byte[] content, String name, String userId) {
        return ((EvidenceKept.Stored) keep(content, name, userId)).evidence();
    }
}
