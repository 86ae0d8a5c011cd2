package io.github.rectify.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CalendarsTest {

    private static final SpecialDay REST = new SpecialDay(SpecialDay.Kind.REST, "停工");
    private static final SpecialDay WORK = new SpecialDay(SpecialDay.Kind.WORK, "停工");
    private static final TestClock time = new TestClock("2023-03-13T08:00:00");
    private static HikariDataSource database;
    private static ScheduleNode node;

    @BeforeAll
    static void start() {
        database = ScheduleNode.freshDatabase();
        node = ScheduleNode.driven(database, time);
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    private final Calendars calendars = node.get(Calendars.class);

    @Test
    void readsWhatTheMigrationEntered() {
        WorkingCalendar file = CalendarFile.read();
        WorkingCalendar stored = calendars.current();

        for (LocalDate day = LocalDate.of(2022, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(stored.isWorkday(day)).as(day.toString()).isEqualTo(file.isWorkday(day));
            assertThat(stored.nameOf(day)).as(day.toString()).isEqualTo(file.nameOf(day));
        }
        assertThat(stored.hasYear(2026)).isTrue();
        assertThat(stored.hasYear(2028)).isFalse();
        assertThat(calendars.current()).isSameAs(stored);
    }

    @Test
    void seesItsOwnChangeAtOnceAndOthersAfterTheCommit() {
        LocalDate friday = LocalDate.of(2031, 5, 2);
        LocalDate newYearsEve = LocalDate.of(2030, 12, 31);

        new TransactionTemplate(node.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            calendars.replaceYear(2031, "a paper", Map.of(friday, REST, newYearsEve, REST));
            assertThat(calendars.current().isWorkday(friday)).isFalse();
            assertThat(CompletableFuture.supplyAsync(calendars::current).join().isWorkday(friday)).isTrue();
        });

        assertThat(calendars.current().isWorkday(friday)).isFalse();
        assertThat(calendars.current().isWorkday(newYearsEve)).isFalse();
        calendars.replaceYear(2031, "a later paper", Map.of());
        assertThat(calendars.current().isWorkday(friday)).isTrue();
        assertThat(calendars.current().isWorkday(newYearsEve)).isTrue();
        assertThat(calendars.current().hasYear(2031)).isTrue();
    }

    @Test
    void forgetsAChangeThatIsRolledBack() {
        LocalDate monday = LocalDate.of(2032, 5, 3);

        new TransactionTemplate(node.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            calendars.replaceYear(2032, "a paper", Map.of(monday, REST));
            assertThat(calendars.current().hasYear(2032)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(calendars.current().hasYear(2032)).isFalse();
    }

    @Test
    void noticesWithinAMinuteWhatAnotherNodeEntered() {
        time.is("2023-03-13T09:00:00");
        calendars.current();
        JdbcTemplate sql = new JdbcTemplate(database);
        sql.update("INSERT INTO calendar_year (year, source) VALUES (2033, 'a paper')");

        time.is("2023-03-13T09:00:59");
        assertThat(calendars.current().hasYear(2033)).isFalse();
        time.is("2023-03-13T09:01:00");
        assertThat(calendars.current().hasYear(2033)).isTrue();
    }

    @Test
    void refusesADayThatCannotBe() {
        assertThatThrownBy(() -> calendars.replaceYear(2034, "a paper", Map.of(LocalDate.of(2035, 1, 1), REST)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2035-01-01");
        assertThatThrownBy(() -> calendars.replaceYear(2034, "a paper", Map.of(LocalDate.of(2034, 5, 1), WORK)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2034-05-01 is a MONDAY");
        assertThatThrownBy(() -> calendars.replaceYear(2022, "a paper", Map.of(LocalDate.of(2022, 12, 31), REST)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another year's");
        assertThat(calendars.current().hasYear(2034)).isFalse();
        assertThat(calendars.current().hasYear(2022)).isFalse();
    }
}
