package io.github.rectify.console;

import io.github.rectify.RectifyApplication;
import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.Absence;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.people.UserId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Assignment;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Level;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Report;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import io.github.rectify.wecom.WeComClient;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole application with its server, on the real database, a clock of the test and a platform that vouches for anybody.
 * Nothing runs by itself. One for all tests of the room; {@link #empty} gives it back as new.
 *
 * <p>Its bureau has a chief (gu), leaders (ye, xu), an administrator (du) and officials (jiang, lin); another bureau has an
 * official (wang) and an administrator (he).
 */
public final class ConsoleHouse {

    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct horse";
    private static final Actor OFFICE = Actor.account("office", Channel.IMPORT);

    /** In an order that keeps the foreign keys. */
    private static final List<String> EMPTIED = List.of("outbox_subject", "outbox_message", "outbox_pause", "digest",
            "reminder_told", "reminder_decision", "reminder_wake", "reminder_plan", "evidence_task", "evidence", "task_request",
            "task_before", "task_event", "measure", "task", "problem", "inspection_round", "absence", "person", "unit", "schedule_run",
            "audit", "misreading");

    private static @Nullable ConsoleHouse shared;

    private final StandingClock clock = new StandingClock("2023-03-13T09:00");
    private final ConfigurableApplicationContext context;
    private UnitId bureau = new UnitId(0);
    private RoundId round = new RoundId(0);

    private ConsoleHouse() {
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        Map<String, Object> settings = new HashMap<>(Map.of("spring.datasource.url", server.freshDatabase(),
                "spring.datasource.username", server.username(), "spring.datasource.password", server.password(),
                "spring.datasource.hikari.minimum-idle", 0, "rectify.schedule.loops-enabled", false,
                "spring.quartz.auto-startup", false, "rectify.public-url", "https://rectify.example",
                "spring.main.banner-mode", "off", "logging.level.root", "WARN", "server.port", 0));
        settings.putAll(Map.of("rectify.wecom.corp-id", "wwtest", "rectify.wecom.agent-id", 1000002,
                "rectify.wecom.secret", "s", "rectify.wecom.token", "t", "rectify.wecom.aes-key", "a".repeat(43),
                "rectify.admin.username", ADMIN, "rectify.admin.password", PASSWORD, "server.address", "127.0.0.1"));
        settings.put("rectify.evidence.dir", TestFolder.fresh().toString());
        Doubles.standing = clock;
        context = new SpringApplicationBuilder(RectifyApplication.class, Doubles.class).properties(settings).run();
    }

    public static synchronized ConsoleHouse shared() {
        if (shared == null) {
            shared = new ConsoleHouse();
        }
        shared.empty();
        return shared;
    }

    /** Everything as at the first start, on 2023-03-13 (a Monday) at 09:00, with both bureaus and no task. */
    private void empty() {
        clock.is("2023-03-13T09:00");
        jdbc().update("UPDATE person SET leader_id = NULL");
        EMPTIED.forEach(table -> jdbc().update("DELETE FROM " + table));
        jdbc().update("UPDATE account SET enabled = TRUE");
        bureau = people().unitNamed("文旅局");
        people().intake(bureau, List.of(draft("gu", "顾文清", null, Role.LEADER, Role.CHIEF),
                draft("ye", "叶知秋", "gu", Role.LEADER), draft("xu", "许晓岚", "gu", Role.LEADER),
                draft("du", "杜明哲", "ye", Role.OFFICIAL, Role.ADMIN), draft("jiang", "江波", "ye", Role.OFFICIAL),
                draft("lin", "林悦", "xu", Role.OFFICIAL)));
        people().intake(people().unitNamed("水务局"), List.of(draft("wang", "王一山", null, Role.OFFICIAL),
                draft("he", "何志远", null, Role.ADMIN)));
        round = bean(TaskIntake.class).roundNamed("2022年巡察");
    }

    private static PersonDraft draft(String userId, String name, @Nullable String leader, Role... roles) {
        return new PersonDraft(new UserId(userId), name, "", "", leader == null ? null : new UserId(leader), Set.of(roles));
    }

    public Browser browser() {
        return new Browser("http://127.0.0.1:" + port());
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A browser in which the administrator has signed in. */
    public Browser admin() {
        return browser().account(ADMIN, PASSWORD);
    }

    public StandingClock time() {
        return clock;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    public People people() {
        return bean(People.class);
    }

    public Tasks tasks() {
        return bean(Tasks.class);
    }

    public Person person(String userId) {
        return people().byUserId(userId).orElseThrow();
    }

    public void hasLeft(String userId) {
        jdbc().update("UPDATE person SET active = FALSE WHERE user_id = ?", userId);
    }

    public void isAway(String userId, String standIn, String from, String until) {
        people().away(new Absence(person(userId).id(), LocalDate.parse(from), LocalDate.parse(until), person(standIn).id()),
                "test");
    }

    /** A task in progress of the bureau. */
    public Task task(String no, String title, String assignee, String leader, @Nullable String dueOn) {
        return task(bureau, no, title, TaskStatus.IN_PROGRESS, assignee, leader, dueOn);
    }

    public Task task(String no, String title, TaskStatus status, String assignee, String leader, @Nullable String dueOn) {
        return task(bureau, no, title, status, assignee, leader, dueOn);
    }

    /** A task of the other bureau. */
    public Task elsewhere(String no, String title) {
        return task(people().unitNamed("水务局"), no, title, TaskStatus.IN_PROGRESS, "wang", "he", "2023-03-17");
    }

    private Task task(UnitId unit, String no, String title, TaskStatus status, String assignee, String leader,
            @Nullable String dueOn) {
        TaskIntake intake = bean(TaskIntake.class);
        String key = Integer.toHexString((no + title).hashCode());
        intake.intake(round, unit, List.of(new ProblemDraft("0".repeat(64 - key.length()) + key, no,
                List.of("(一)在“日常监督”方面", "1.关于“" + title + "”问题的整改"), title, title + "。经核查属实。",
                List.of("修订制度", "组织培训"), status, dueOn == null ? null : LocalDate.parse(dueOn), null, List.of("罗永清"),
                Level.INTERNAL)), OFFICE);
        Task task = intake.byPrintedNumber(round, unit, no).get(0);
        intake.assign(List.of(new Assignment(task.id(), "办公室", person(assignee).id(), person(leader).id())), OFFICE);
        return tasks().get(task.id());
    }

    /** What comes in from now on belongs to another round. */
    public void inRound(String name) {
        round = bean(TaskIntake.class).roundNamed(name);
    }

    /** The assignee says it is done. */
    public Task submitted(Task task) {
        Person assignee = people().get(task.assigneeId());
        tasks().report(task.id(), new Report(Report.Kind.DONE, "已整改到位"), Actor.of(assignee, Channel.CHAT, "msg:1"), null);
        return tasks().get(task.id());
    }

    /** A message in line about tasks. */
    public void message(String key, String kind, String userId, TaskId... about) {
        bean(Outbox.class).put(new NewMessage(key, kind, Urgency.NOTICE, userId, "{}",
                Arrays.stream(about).map(id -> "task:" + id.value()).collect(Collectors.toSet()),
                clock.instant()));
    }

    public List<String> audit() {
        return jdbc().queryForList("SELECT CONCAT(who, ' ', action, ' ', target) FROM audit ORDER BY id", String.class);
    }

    /** Takes the place of what a test does not want; without a stereotype, so that no scan finds it. */
    static class Doubles {

        private static StandingClock standing = new StandingClock("2023-03-13T09:00");

        @Bean
        @Primary
        Clock standingClock() {
            return standing;
        }

        @Bean
        @Primary
        WeComClient platform() {
            return new Platform();
        }
    }
}
