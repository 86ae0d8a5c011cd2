package io.github.rectify.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes of one installation, with Quartz really running among them, in real time. */
class ClusterTest {

    private static final Map<String, Object> QUICK = Map.of("rectify.schedule.loops-enabled", true,
            "rectify.schedule.catch-up-every", "1s", "rectify.schedule.lease", "5s");

    private static final Instant LEFT = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

    private final TestWork onA = new TestWork("beat", "* * * ? * *", Misfire.FIRE_NOW);
    private final TestWork onB = new TestWork("beat", "* * * ? * *", Misfire.FIRE_NOW);

    @Test
    void firesEachMomentOnceFollowsAChangeAndSurvivesTheLossOfANode() {
        try (HikariDataSource database = ScheduleNode.freshDatabase();
             ScheduleNode b = ScheduleNode.running(database, QUICK, onB);
             ScheduleNode a = ScheduleNode.running(database, QUICK, onA)) {
            await(() -> moments().size() >= 4);
            assertThat(moments()).as("each second once, none left out").isEqualTo(seconds(moments().get(0), moments().size()));

            leftByACrash(a);
            a.schedules().change("beat", "*/2 * * ? * *", true, Misfire.FIRE_NOW, null, "admin");
            // a moment that a node had already taken when the change came may still be run
            Instant changed = Instant.now().plusSeconds(1);
            assertThat(b.schedules().view("beat").cron()).isEqualTo("*/2 * * ? * *");
            await(() -> after(changed).size() >= 2);
            assertThat(after(changed)).allMatch(moment -> moment.getEpochSecond() % 2 == 0);

            a.close();
            Instant closed = Instant.now();
            await(() -> after(closed).size() >= 1);

            await(() -> moments().contains(LEFT));
            assertThat(moments()).doesNotHaveDuplicates();
            await(() -> new JdbcTemplate(database).queryForObject(
                    "SELECT COUNT(*) FROM schedule_run WHERE outcome = 'DONE'", Integer.class) >= moments().size() - 1);
        }
    }

    private static void leftByACrash(ScheduleNode node) {
        Instant now = node.get(Clock.class).instant();
        node.get(RunMapper.class).insert(new RunRow("beat", LEFT, Cause.CRON, LEFT, now, null, null, null, "gone/1"));
    }

    private List<Instant> after(Instant moment) {
        return moments().stream().filter(other -> other.isAfter(moment)).toList();
    }

    private List<Instant> moments() {
        return Stream.of(onA, onB).flatMap(work -> new ArrayList<>(work.firings).stream()).map(Firing::scheduledAt).sorted().toList();
    }

    private static List<Instant> seconds(Instant first, int count) {
        return Stream.iterate(first, last -> last.plusSeconds(1)).limit(count).toList();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
