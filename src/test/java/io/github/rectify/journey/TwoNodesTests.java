package io.github.rectify.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.rectify.RectifyApplication;
import io.github.rectify.people.People;
import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.people.UserId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Assignment;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Level;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances as production runs them, on one database, with Quartz and the loops really running. */
class TwoNodesTests {

    private static final int PEOPLE = 40;
    /** The business day of this journey begins at 08:20; from there its clock ticks as the machine's does. */
    private static final Instant MORNING = Instant.parse("2023-03-17T00:20:00Z");

    private final WireMockServer platform = new WireMockServer(wireMockConfig().dynamicPort());
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @BeforeEach
    void startTwoNodesOnOneDatabase() {
        platform.start();
        platform.stubFor(any(anyUrl()).willReturn(json("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"m\",\"response_code\":\"r\"}")));
        platform.stubFor(get(urlPathEqualTo("/cgi-bin/gettoken"))
                .willReturn(json("{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"t\",\"expires_in\":7200}")));
        Duration apart = Duration.between(Instant.now(), MORNING);
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        String database = server.freshDatabase();
        for (int i = 0; i < 2; i++) {
            nodes.add(new SpringApplicationBuilder(RectifyApplication.class).initializers(context ->
                    ((GenericApplicationContext) context).registerBean("morning", Clock.class,
                            () -> Clock.tick(Clock.offset(Clock.system(BusinessTime.ZONE), apart), Duration.ofNanos(1000)),
                            definition -> definition.setPrimary(true)))
                    .run("--server.port=0", "--spring.datasource.url=" + database,
                            "--spring.datasource.username=" + server.username(),
                            "--spring.datasource.password=" + server.password(),
                            "--rectify.public-url=http://localhost", "--rectify.admin.username=admin",
                            "--rectify.admin.password=a-long-test-password", "--rectify.wecom.corp-id=wwtest",
                            "--rectify.wecom.agent-id=1000002", "--rectify.wecom.secret=secret", "--rectify.wecom.token=token",
                            "--rectify.wecom.aes-key=jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
                            "--rectify.wecom.base-url=" + platform.baseUrl(), "--rectify.outbox.spread=PT3S",
                            "--rectify.outbox.senders=2", "--spring.datasource.hikari.maximum-pool-size=10"));
        }
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(ConfigurableApplicationContext::close);
        platform.stop();
    }

    @Test
    void tellEverybodyOnce() {
        fortyTasksDueToday();

        // from now on the scan fires every second, on whichever node is faster; asked of the node started last, because within
        // one JVM Quartz keeps one database connection for both
        nodes.get(1).getBean(Schedules.class).change("deadline-scan", "* * * * * ?", true, Misfire.SKIP, null, "test");

        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> sent().size() >= PEOPLE);
        Awaitility.await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> sent().size() == PEOPLE);
        assertThat(sent()).as("messages for each").allSatisfy((user, count) -> assertThat(count).isEqualTo(1));
        JdbcTemplate jdbc = nodes.get(0).getBean(JdbcTemplate.class);
        assertThat(jdbc.queryForList("SELECT DISTINCT state FROM outbox_message", String.class)).containsExactly("SENT");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM schedule_run WHERE job_key = 'deadline-scan' AND cause = 'CRON'",
                Integer.class)).isGreaterThan(2);
    }

    private void fortyTasksDueToday() {
        People people = nodes.get(0).getBean(People.class);
        TaskIntake intake = nodes.get(0).getBean(TaskIntake.class);
        UnitId unit = people.unitNamed("unit");
        RoundId round = intake.roundNamed("round");
        Actor actor = Actor.account("test", Channel.IMPORT);
        people.intake(unit, IntStream.range(0, PEOPLE).mapToObj(i -> new PersonDraft(new UserId("user" + i), "name" + i, "", "",
                null, Set.of(Role.OFFICIAL))).toList());
        intake.intake(round, unit, IntStream.range(0, PEOPLE).mapToObj(TwoNodesTests::problem).toList(), actor);
        intake.assign(IntStream.range(0, PEOPLE).mapToObj(i -> new Assignment(
                intake.byCode(round, String.valueOf(i + 1)).orElseThrow().id(), "",
                people.byUserId("user" + i).orElseThrow().id(), null)).toList(), actor);
    }

    private static ProblemDraft problem(int i) {
        return new ProblemDraft(String.format("%064d", i), String.valueOf(i + 1), List.of(), "title " + i, "text", List.of(),
                TaskStatus.IN_PROGRESS, LocalDate.parse("2023-03-17"), null, List.of(), Level.INTERNAL);
    }

    /** How often each member was sent something. */
    private Map<String, Long> sent() {
        return platform.findAll(postRequestedFor(urlPathEqualTo("/cgi-bin/message/send"))).stream()
                .map(request -> request.getBodyAsString().replaceAll(".*\"touser\":\"([^\"]+)\".*", "$1"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
