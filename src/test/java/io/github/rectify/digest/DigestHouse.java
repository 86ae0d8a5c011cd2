package io.github.rectify.digest;

import io.github.rectify.people.Absence;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.people.UserId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.DueWork;
import io.github.rectify.schedule.Firing;
import io.github.rectify.schedule.RunOutcome;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Assignment;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Level;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Report;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import io.github.rectify.wecom.Download;
import io.github.rectify.wecom.Member;
import io.github.rectify.wecom.SendResult;
import io.github.rectify.wecom.WeComClient;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The room with the rooms below it, on the real database and a clock of the test. Its unit has a chief (gu), who also leads,
 * two leaders (ye, xu), an administrator (du) and an official (jiang). Nothing runs by itself.
 */
final class DigestHouse implements AutoCloseable {

    private static final Actor OFFICE = Actor.account("office", Channel.CONSOLE);

    /** In an order that keeps the foreign keys. */
    private static final List<String> EMPTIED = List.of("outbox_subject", "outbox_message", "digest", "task_request", "task_before", "task_event", "task",
            "problem", "inspection_round", "absence", "person", "unit");

    private final StandingClock clock = new StandingClock("2023-03-13T08:00");
    private final FakePlatform platform = new FakePlatform();
    private final ConfigurableApplicationContext context;
    private UnitId unit;
    private RoundId round;

    DigestHouse() {
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        Map<String, Object> settings = new HashMap<>(Map.of("spring.datasource.url", server.freshDatabase(),
                "spring.datasource.username", server.username(), "spring.datasource.password", server.password(),
                "spring.datasource.hikari.minimum-idle", 0, "rectify.schedule.loops-enabled", false,
                "spring.quartz.auto-startup", false, "rectify.public-url", "https://rectify.example",
                "spring.main.banner-mode", "off", "logging.level.root", "WARN"));
        settings.putAll(Map.of("rectify.wecom.corp-id", "wwtest", "rectify.wecom.agent-id", 1000002,
                "rectify.wecom.secret", "s", "rectify.wecom.token", "t", "rectify.wecom.aes-key", "a".repeat(43)));
        context = new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).registerShutdownHook(false)
                .properties(settings)
                .initializers(beans -> {
                    ((GenericApplicationContext) beans).registerBean("testClock", Clock.class, () -> clock,
                            bean -> bean.setPrimary(true));
                    ((GenericApplicationContext) beans).registerBean("testPlatform", WeComClient.class, () -> platform,
                            bean -> bean.setPrimary(true));
                }).run();
    }

    /** Empties the house and moves the people in again. */
    void begins(String now) {
        JdbcTemplate database = get(JdbcTemplate.class);
        database.update("UPDATE person SET leader_id = NULL");
        EMPTIED.forEach(table -> database.update("DELETE FROM " + table));
        platform.sent.clear();
        platform.refused = "";
        is(now);
        unit = get(People.class).unitNamed("文旅局");
        round = get(TaskIntake.class).roundNamed("2022年巡察");
        get(People.class).intake(unit, List.of(draft("gu", "顾文清", null, Role.LEADER, Role.CHIEF),
                draft("ye", "叶知秋", "gu", Role.LEADER), draft("xu", "许晓岚", "gu", Role.LEADER),
                draft("du", "杜明哲", "ye", Role.OFFICIAL, Role.ADMIN), draft("jiang", "江波", "ye", Role.OFFICIAL)));
    }

    private static PersonDraft draft(String userId, String name, String leader, Role... roles) {
        return new PersonDraft(new UserId(userId), name, "", "财务室", leader == null ? null : new UserId(leader), Set.of(roles));
    }

    void is(String moment) {
        clock.now = LedgerOfTheWeek.at(moment);
    }

    /** A task of jiang's, led by somebody. */
    void task(String code, String leader, TaskStatus status, String due) {
        TaskIntake intake = get(TaskIntake.class);
        intake.intake(round, unit, List.of(new ProblemDraft("%064d".formatted(Integer.parseInt(code)), code, List.of(),
                "固定资产账实不符", "固定资产账实不符。" + code, List.of(), status, due == null ? null : LocalDate.parse(due), null,
                List.of(), Level.INTERNAL)), OFFICE);
        intake.assign(List.of(new Assignment(get(code).id(), "财务室", person("jiang").id(), person(leader).id())), OFFICE);
    }

    void reports(String code, Report.Kind kind) {
        moved(get(Tasks.class).report(get(code).id(), new Report(kind, null),
                Actor.of(person("jiang"), Channel.CHAT, null), null));
    }

    void approves(String leader, String code) {
        moved(get(Tasks.class).decide(get(code).id(), true, null, Actor.of(person(leader), Channel.CARD, null), null));
    }

    private static void moved(MoveResult result) {
        if (!(result instanceof MoveResult.Moved)) {
            throw new AssertionError(result);
        }
    }

    private Task get(String code) {
        return get(TaskIntake.class).byCode(round, code).orElseThrow();
    }

    void away(String userId, String from, String until, String standIn) {
        get(People.class).away(new Absence(person(userId).id(), LocalDate.parse(from), LocalDate.parse(until),
                standIn == null ? null : person(standIn).id()), "office");
    }

    void leaves(String userId) {
        get(JdbcTemplate.class).update("UPDATE person SET active = FALSE WHERE user_id = ?", userId);
    }

    /** Fires the week's run at a moment, for that moment. */
    String fires(String moment) {
        return fires(moment, moment, Cause.CRON);
    }

    String fires(String scheduled, String fired, Cause cause) {
        is(fired);
        RunOutcome outcome = get(WeeklyDigest.class).run(new Firing(WeeklyDigest.KEY, LedgerOfTheWeek.at(scheduled),
                LedgerOfTheWeek.at(fired), cause));
        return outcome instanceof RunOutcome.Done done ? done.detail() : ((RunOutcome.Skipped) outcome).reason();
    }

    /** Says what is due at a moment, until nothing is. */
    void says(String moment) {
        is(moment);
        List<DueWork> loops = context.getBeansOfType(DueWork.class).values().stream().toList();
        int said;
        do {
            said = loops.stream().mapToInt(DueWork::runDue).sum();
        } while (said > 0);
    }

    /** What somebody was sent, oldest first. */
    List<String> sentTo(String userId) {
        return platform.sent.stream().filter(body -> body.contains("\"touser\":\"" + userId + "\"")).toList();
    }

    void refuses(String userId) {
        platform.refused = userId;
    }

    Person person(String userId) {
        return get(People.class).byUserId(userId).orElseThrow();
    }

    List<DigestView> digestsOf(String userId) {
        return get(Digests.class).of(person(userId).id(), 10);
    }

    DigestView preview(String userId, String on) {
        return get(Digests.class).preview(person(userId).id(), LocalDate.parse(on)).orElse(null);
    }

    /** State and reason of every digest's message, by whom it was meant for. */
    Map<String, String> messages() {
        return get(JdbcTemplate.class).queryForList("SELECT m.user_id, m.state, COALESCE(m.reason, '') AS reason "
                + "FROM outbox_message m WHERE m.kind = 'DIGEST' ORDER BY m.id").stream()
                .collect(Collectors.toMap(row -> (String) row.get("user_id"),
                        row -> (row.get("state") + " " + row.get("reason")).strip(), (first, second) -> second));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The platform's end of the line. */
    private static final class FakePlatform implements WeComClient {

        private final List<String> sent = new CopyOnWriteArrayList<>();
        private volatile String refused = "";

        @Override
        public SendResult send(String requestJson) {
            if (!refused.isEmpty() && requestJson.contains("\"touser\":\"" + refused + "\"")) {
                return new SendResult.Accepted("m", null, Set.of(refused));
            }
            sent.add(requestJson);
            return new SendResult.Accepted("m" + sent.size(), null, Set.of());
        }

        @Override
        public SendResult updateCard(String requestJson) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Member> member(String userId) {
            return Optional.empty();
        }

        @Override
        public Optional<String> userIdForCode(String code) {
            return Optional.empty();
        }

        @Override
        public Download download(String mediaId, Path target, long mostBytes) {
            return new Download.Expired();
        }

        @Override
        public URI authorizeUri(URI redirect, String state) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class StandingClock extends Clock {

        private volatile Instant now;

        StandingClock(String now) {
            this.now = LedgerOfTheWeek.at(now);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return BusinessTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, MessageSourceAutoConfiguration.class,
        DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, TransactionAutoConfiguration.class, FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class, QuartzAutoConfiguration.class})
    @AutoConfigurationPackage(basePackages = "io.github.rectify")
    @ComponentScan(basePackages = {"io.github.rectify.digest", "io.github.rectify.outbox", "io.github.rectify.task",
        "io.github.rectify.people", "io.github.rectify.schedule", "io.github.rectify.wecom"})
    @ConfigurationPropertiesScan("io.github.rectify")
    static class Rooms {
    }
}
