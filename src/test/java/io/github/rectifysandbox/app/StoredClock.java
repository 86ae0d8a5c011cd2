package io.github.rectifysandbox.app;

import io.github.rectifysandbox.time.ClockMemory;
import io.github.rectifysandbox.time.MovableClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clock's moment in the database, so that a restart goes on from there. */
final class StoredClock implements ClockMemory {

    static final String NOW = "RECTIFY_SANDBOX_NOW";
    /** The demo's first working morning: 19 tasks closed, 6 open. */
    static final Instant START = Instant.parse("2023-03-13T00:00:00Z");

    private final JdbcTemplate jdbc;

    StoredClock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("CREATE TABLE IF NOT EXISTS sandbox_clock (id INT NOT NULL PRIMARY KEY, micros BIGINT NOT NULL)");
    }

    /**
     * The moment to begin at.
     *
     * @param wanted the moment the environment asks for; none if blank
     * @throws SandboxNowRefused if it is none, or lies before the stored one
     */
    MovableClock clock(@Nullable String wanted) {
        Optional<Instant> stored = stored();
        Instant now = wanted == null || wanted.isBlank() ? stored.orElse(START) : parse(wanted);
        stored.filter(now::isBefore).ifPresent(later -> {
            throw new SandboxNowRefused(NOW + "=" + wanted + " lies before " + local(later)
                    + ", where this sandbox's clock stands already", "Name a later moment, leave " + NOW
                    + " out to go on from there, or start with another " + SandboxDefaults.DATA_DIR);
        });
        keep(now);
        return new MovableClock(now);
    }

    private static OffsetDateTime local(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).atZone(MovableClock.ZONE).toOffsetDateTime();
    }

    /** A moment with its offset, or without one in the business zone. */
    static Instant parse(String text) {
        try {
            TemporalAccessor moment =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            return moment instanceof OffsetDateTime withOffset ? withOffset.toInstant()
                    : LocalDateTime.from(moment).atZone(MovableClock.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new SandboxNowRefused(NOW + "=" + text + " is no moment",
                    "Write it like 2023-03-17T09:00:00+08:00");
        }
    }

    private Optional<Instant> stored() {
        return jdbc.queryForList("SELECT micros FROM sandbox_clock WHERE id = 1", Long.class).stream().findFirst()
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    @Override
    public void keep(Instant moment) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        jdbc.update("INSERT INTO sandbox_clock (id, micros) VALUES (1, ?) ON DUPLICATE KEY UPDATE micros = VALUES(micros)", micros);
    }
}
