package io.github.rectifysandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rectify.schedule.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ClockDriverTests {

    private final AtomicLong nanos = new AtomicLong();
    private final MovableClock clock = new MovableClock(at("13T08:00"), nanos::get);
    private final List<String> story = new ArrayList<>();
    private final List<Instant> kept = new ArrayList<>();
    private final Works timetable = new Works();
    private final Line outbox = new Line("outbox");

    @Test
    void firesInOrderOfTimeAndThenOfName() {
        timetable.daily("scan", 8, 35).daily("digest", 16, 5).daily("check", 8, 35);
        List<Fired> fired = driver().advanceTo(at("14T09:00"));
        assertThat(story).containsExactly("check 13T08:35", "scan 13T08:35", "digest 13T16:05", "check 14T08:35", "scan 14T08:35");
        assertThat(fired).hasSize(5);
        assertThat(clock.instant()).isEqualTo(at("14T09:00"));
    }

    @Test
    void runsWhatWaitsAtItsOwnMomentBetweenFirings() {
        timetable.daily("scan", 8, 35, now -> {
            outbox.put(now.plusSeconds(90));
            outbox.put(now);
        }).daily("later", 8, 36);
        driver().advanceTo(at("13T09:00"));
        assertThat(story).containsExactly("scan 13T08:35", "outbox 13T08:35", "later 13T08:36", "outbox 13T08:36:30");
    }

    @Test
    void drainsWhatOneThingCausesInAnotherBeforeTimeGoesOn() {
        Line inbox = new Line("inbox");
        inbox.then = now -> outbox.put(now);
        inbox.put(at("13T08:10"));
        timetable.daily("scan", 8, 10, now -> inbox.put(now));
        new ClockDriver(clock, timetable, List.of(outbox, inbox), kept::add).advanceTo(at("13T08:11"));
        assertThat(story).containsExactly("scan 13T08:10", "inbox 13T08:10", "outbox 13T08:10", "inbox 13T08:10", "outbox 13T08:10");
    }

    @Test
    void leavesWhatComesLaterAlone() {
        outbox.put(at("13T08:30"));
        outbox.put(at("13T08:31"));
        ClockDriver driver = driver();
        driver.advanceTo(at("13T08:30"));
        assertThat(story).containsExactly("outbox 13T08:30");
        driver.advanceTo(at("13T08:31"));
        assertThat(story).hasSize(2);
    }

    @Test
    void firesAMomentOnceWhenTheGoalIsThatMoment() {
        timetable.daily("scan", 8, 35);
        ClockDriver driver = driver();
        driver.advanceTo(at("13T08:35"));
        driver.advanceTo(at("13T08:35"));
        driver.settle();
        driver.advanceTo(at("13T10:00"));
        assertThat(story).containsExactly("scan 13T08:35");
    }

    @Test
    void doesNotMakeUpForWhatWasSwitchedOff() {
        timetable.daily("scan", 8, 35).off.add("scan");
        timetable.daily("switch", 12, 0, now -> timetable.off.clear());
        driver().advanceTo(at("14T09:00"));
        assertThat(story).containsExactly("switch 13T12:00", "scan 14T08:35");
    }

    @Test
    void tellsOfSkipsWithTheirReason() {
        timetable.daily("digest", 16, 5).result = new Fired("digest", at("13T16:05"), "SKIPPED", "NOT_THE_LAST_WORKDAY");
        assertThat(driver().advanceTo(at("13T17:00"))).extracting(Fired::outcome, Fired::detail)
                .containsExactly(tuple("SKIPPED", "NOT_THE_LAST_WORKDAY"));
    }

    @Test
    void standsStillWhileItIsDrivenAndTicksAfterwards() {
        timetable.daily("scan", 8, 35, now -> nanos.addAndGet(Duration.ofSeconds(30).toNanos()));
        driver().advanceTo(at("13T08:35"));
        assertThat(clock.instant()).isEqualTo(at("13T08:35"));
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(clock.instant()).isEqualTo(at("13T08:35").plusSeconds(5));
    }

    @Test
    void getsPastWorkThatNeverGetsOn() {
        Stuck stuck = new Stuck();
        new ClockDriver(clock, timetable.daily("scan", 8, 35), List.of(stuck), kept::add).advanceTo(at("15T08:00"));
        assertThat(story).containsExactly("scan 13T08:35", "scan 14T08:35");
        assertThat(stuck.goes).isBetween(100, 500);
    }

    @Test
    void getsPastWorkThatClaimsToGetOnForever() {
        Stuck stuck = new Stuck();
        stuck.claims = 1;
        new ClockDriver(clock, timetable, List.of(stuck), kept::add).advanceTo(at("13T08:00:10"));
        assertThat(clock.instant()).isEqualTo(at("13T08:00:10"));
    }

    @Test
    void survivesWorkThatFails() {
        DueWork failing = new Line("failing") {
            @Override
            public int runDue() {
                throw new IllegalStateException("as the test wants it");
            }
        };
        ((Line) failing).put(at("13T08:01"));
        outbox.put(at("13T08:02"));
        new ClockDriver(clock, timetable, List.of(failing, outbox), kept::add).advanceTo(at("13T08:05"));
        assertThat(story).containsExactly("outbox 13T08:02");
    }

    @Test
    void refusesToGoBack() {
        ClockDriver driver = driver();
        driver.advanceTo(at("13T09:00"));
        assertThatThrownBy(() -> driver.advanceTo(at("13T08:59"))).isInstanceOf(ClockTurnedBack.class);
        assertThat(clock.instant()).isEqualTo(at("13T09:00"));
    }

    @Test
    void runsInRealTimeWhatFallsDueBetweenTwoTicks() {
        timetable.daily("scan", 8, 35);
        outbox.put(at("13T08:35:01"));
        ClockDriver driver = driver();
        driver.advanceTo(at("13T08:34:59"));
        nanos.addAndGet(Duration.ofMillis(1500).toNanos());
        driver.tickOnce(false);
        assertThat(story).containsExactly("scan 13T08:35");
        nanos.addAndGet(Duration.ofMillis(1500).toNanos());
        driver.tickOnce(false);
        driver.tickOnce(true);
        assertThat(story).hasSize(2).element(1).asString().startsWith("outbox 13T08:35:02");
    }

    @Test
    void settlesWhatAnActCauses() {
        String result = driver().act(() -> {
            outbox.put(clock.instant());
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(story).containsExactly("outbox 13T08:00");
    }

    @Test
    void neverKeepsAMomentThatIsNotOverYet() throws InterruptedException {
        outbox.put(at("13T08:30"));
        ClockDriver driver = driver();
        driver.advanceTo(at("13T09:00"));
        assertThat(kept).containsExactly(at("13T08:30"), at("13T09:00"));
        driver.tickOnce(false);
        assertThat(kept).as("a killed process must not wake in its own past").last().isEqualTo(at("13T09:00:02"));
        driver.close();
        assertThat(kept).last().isEqualTo(at("13T09:00"));
    }

    private ClockDriver driver() {
        return new ClockDriver(clock, timetable, List.of(outbox), kept::add);
    }

    /** {@code 13T08:35} is that time of 2023-03-13 in the business zone. */
    private static Instant at(String text) {
        return LocalDateTime.parse("2023-03-" + text).atZone(MovableClock.ZONE).toInstant();
    }

    private static String name(Instant moment) {
        return moment.atZone(MovableClock.ZONE).toLocalDateTime().toString().substring("2023-03-".length());
    }

    /** Works that fire daily and write the story. */
    private final class Works implements Timetable {

        private final Map<String, Duration> times = new HashMap<>();
        private final Map<String, Consumer<Instant>> bodies = new HashMap<>();
        private final TreeSet<String> off = new TreeSet<>();
        private Fired result = new Fired("", Instant.EPOCH, "DONE", "");

        Works daily(String key, int hour, int minute) {
            return daily(key, hour, minute, now -> { });
        }

        Works daily(String key, int hour, int minute, Consumer<Instant> body) {
            times.put(key, Duration.ofHours(hour).plusMinutes(minute));
            bodies.put(key, body);
            return this;
        }

        @Override
        public List<String> keys() {
            return List.copyOf(times.keySet());
        }

        @Override
        public Optional<Instant> nextAfter(String key, Instant moment) {
            LocalDate day = moment.atZone(MovableClock.ZONE).toLocalDate();
            Instant today = day.atStartOfDay(MovableClock.ZONE).plus(times.get(key)).toInstant();
            return off.contains(key) ? Optional.empty() : Optional.of(today.isAfter(moment) ? today : today.plus(Duration.ofDays(1)));
        }

        @Override
        public Fired fire(String key, Instant at) {
            assertThat(clock.instant()).isAfterOrEqualTo(at);
            story.add(key + " " + name(at));
            bodies.get(key).accept(at);
            return result;
        }
    }

    /** Things that wait for their moments, one go each. */
    private class Line implements DueWork {

        private final String name;
        private final List<Instant> waiting = new ArrayList<>();
        private Consumer<Instant> then = now -> { };

        Line(String name) {
            this.name = name;
        }

        void put(Instant moment) {
            waiting.add(moment);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return waiting.stream().min(Instant::compareTo);
        }

        @Override
        public int runDue() {
            Instant now = clock.instant();
            Instant due = nextDueAt().filter(first -> !first.isAfter(now)).orElse(null);
            if (due == null) {
                return 0;
            }
            waiting.remove(due);
            story.add(name + " " + ClockDriverTests.name(now));
            then.accept(now);
            return 1;
        }
    }

    /** Says it is due and does nothing. */
    private static final class Stuck implements DueWork {

        private int goes;
        private int claims;

        @Override
        public String name() {
            return "stuck";
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return Optional.of(Instant.EPOCH);
        }

        @Override
        public int runDue() {
            goes++;
            return claims;
        }
    }
}
