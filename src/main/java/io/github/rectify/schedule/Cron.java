package io.github.rectify.schedule;

import io.github.rectify.schedule.BadCron.Problem;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/** A cron in Quartz syntax, read in the business zone. Its moments are whole seconds. */
final class Cron {

    private static final int LONGEST = 120;
    /** How far back a last moment is looked for; the rarest cron, of 29 February, comes every four years, once every eight. */
    private static final Duration LOOK_BACK = Duration.ofDays(9 * 366);
    private static final CronField[] FIELDS = CronField.values();

    private final CronExpression expression;

    private Cron(CronExpression expression) {
        this.expression = expression;
    }

    /** @throws BadCron if it is no cron, naming the field */
    static Cron parse(String text) {
        String[] fields = text.strip().split("\\s+");
        if (text.length() > LONGEST) {
            throw new BadCron(Problem.TOO_LONG, text);
        }
        if (fields.length < 6 || fields.length > 7) {
            throw new BadCron(Problem.FIELD_COUNT, text);
        }
        for (int i = 0; i < fields.length; i++) {
            if (!FIELDS[i].takes(fields[i]) || read(alone(i, fields[i])).isEmpty()) {
                throw new BadCron(FIELDS[i].problem(), fields[i]);
            }
        }
        boolean anyDayOfMonth = fields[3].equals("?");
        boolean anyDayOfWeek = fields[5].equals("?");
        if (anyDayOfMonth == anyDayOfWeek) {
            throw new BadCron(Problem.DAYS_CLASH, fields[3] + " " + fields[5]);
        }
        return read(String.join(" ", fields)).map(Cron::new).orElseThrow(() -> new BadCron(Problem.DAYS_CLASH, text));
    }

    /** An expression in which nothing but the given field can be wrong. */
    private static String alone(int index, String field) {
        String[] fields = {"0", "0", "0", index == 5 && !field.equals("?") ? "?" : "*", "*",
                index == 5 || index == 3 && field.equals("?") ? "*" : "?", "*"};
        fields[index] = field;
        return String.join(" ", fields);
    }

    private static Optional<CronExpression> read(String text) {
        try {
            CronExpression expression = new CronExpression(text);
            expression.setTimeZone(TimeZone.getTimeZone(BusinessTime.ZONE));
            return Optional.of(expression);
        } catch (ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The first moment after the given one; none if it has a year and that is past. */
    Optional<Instant> next(Instant after) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
    }

    List<Instant> next(Instant after, int count) {
        return Stream.iterate(next(after), Optional::isPresent, last -> next(last.orElseThrow()))
                .limit(count).map(Optional::orElseThrow).toList();
    }

    /** The last moment at or before the given one, within the nine years before it. */
    Optional<Instant> lastAtOrBefore(Instant limit) {
        Optional<Instant> found = next(limit.minus(LOOK_BACK)).filter(moment -> !moment.isAfter(limit));
        // halves the stretch in which a later moment may lie
        Instant end = limit;
        while (found.isPresent() && Duration.between(found.get(), end).toMillis() > 1_000) {
            Instant start = found.get();
            Instant middle = start.plus(Duration.between(start, end).dividedBy(2));
            Optional<Instant> later = next(middle).filter(moment -> !moment.isAfter(limit));
            if (later.isPresent()) {
                found = later;
            } else {
                end = middle;
            }
        }
        return found.map(last -> next(last).filter(moment -> !moment.isAfter(limit)).orElse(last));
    }

    @Override
    public String toString() {
        return expression.getCronExpression();
    }
}
