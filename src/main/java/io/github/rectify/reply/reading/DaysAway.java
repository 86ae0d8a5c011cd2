package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads from which day to which somebody is away. */
final class DaysAway {

    private static final int A_WEEK = 7;

    private final Lexicon lexicon;
    private final LocalDate today;
    private final Holidays holidays;

    DaysAway(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.today = situation.today();
        this.holidays = new Holidays(lexicon, situation);
    }

    /** The first and the last day away: two days, or a day and how long, or one day alone. */
    Slots of(List<Clause> clauses) {
        List<Token.Day> days = clauses.stream().flatMap(clause -> clause.all(Token.Day.class)).toList();
        Optional<TimeSpan> span = clauses.stream().flatMap(clause -> clause.all(Token.Span.class)).map(Token.Span::span)
                .filter(found -> !found.isWithinADay() && found.amount() > 0).findFirst();
        Optional<Holidays.Break> holiday = days.isEmpty() && span.isEmpty() ? period(clauses) : Optional.empty();
        if (holiday.isPresent()) {
            return Slots.EMPTY.withDate(holiday.get().first()).withUntil(holiday.get().last());
        }
        if (days.size() == 2 && isEarlier(days.get(1), days.get(0))) {
            days = List.of(days.get(1), days.get(0));
        }
        Optional<LocalDate> monday = days.isEmpty() ? nextWeek(clauses) : Optional.empty();
        if (monday.isPresent() || !days.isEmpty() && days.stream().allMatch(day -> day.phrase().isVague())) {
            return monday.isPresent() && span.isPresent() && span.get().unit() == TimeSpan.Unit.WEEK
                    ? Slots.EMPTY.withDate(monday.get()).withUntil(lastOf(monday.get(), span.get())) : Slots.EMPTY;
        }
        LocalDate from = days.isEmpty() ? null : days.get(0).phrase().ahead();
        LocalDate to = days.size() < 2 ? null : sameMonth(from, days.get(days.size() - 1).phrase());
        if (to == null && span.isPresent()) {
            from = from == null ? today.plusDays(1) : from;
            to = lastOf(from, span.get());
        }
        if (to == null && days.size() == 1 && isTill(clauses, days.get(0))) {
            return Slots.EMPTY.withDate(today).withUntil(from).checking(days);
        }
        boolean open = to == null && days.size() == 1 && lexicon.pairs("day.from").ends(days.get(0).text());
        return Slots.EMPTY.withDate(from).withUntil(to == null && !open ? from : to).checking(days);
    }

    /** “Away till Friday”: from now on. */
    private boolean isTill(List<Clause> clauses, Token.Day day) {
        return clauses.stream().anyMatch(clause -> {
            int at = clause.tokens().indexOf(day);
            return at > 0 && lexicon.pairs("number.range").containsKey(clause.tokens().get(at - 1).text());
        });
    }

    /** “Away for a week next week”: from its Monday; of “three days next week” nobody knows which. */
    private Optional<LocalDate> nextWeek(List<Clause> clauses) {
        String text = clauses.stream().map(Clause::text).reduce("", String::concat);
        return IntStream.range(0, text.length()).mapToObj(at -> lexicon.pairs("day.week").longest(text, at)).flatMap(Optional::stream)
                .map(week -> lexicon.pairs("day.week").get(week)).filter(weeks -> !weeks.isEmpty()).map(Integer::parseInt).filter(weeks -> weeks > 0)
                .map(weeks -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks)).findFirst();
    }

    /** “Till the end of September, from today on”: the second of two days that can be no other year's is the first. */
    private static boolean isEarlier(Token.Day second, Token.Day first) {
        LocalDate one = first.phrase().ahead();
        LocalDate two = second.phrase().ahead();
        return one != null && two != null && two.isBefore(one) && two.equals(second.phrase().behind());
    }

    /** The last day is the next such day after the first. */
    private static @Nullable LocalDate sameMonth(@Nullable LocalDate from, DayPhrase last) {
        LocalDate to = last.ahead();
        if (from == null || to == null || !to.isBefore(from)) {
            return to;
        }
        if (last.bareDay()) {
            LocalDate inMonth = from.withDayOfMonth(Math.min(to.getDayOfMonth(), from.lengthOfMonth()));
            return inMonth.isBefore(from) ? inMonth.plusMonths(1) : inMonth;
        }
        return ChronoUnit.DAYS.between(to, from) <= A_WEEK ? to.plusWeeks(1) : null;
    }

    private static LocalDate lastOf(LocalDate from, TimeSpan span) {
        return switch (span.unit()) {
            case DAY, WORKDAY -> from.plusDays(span.amount() - 1L);
            case WEEK -> from.plusWeeks(span.amount()).minusDays(1);
            case MONTH -> from.plusMonths(span.amount()).minusDays(1);
            case HALF_MONTH -> from.plusDays(15L * span.amount() - 1);
            case YEAR -> from.plusYears(span.amount()).minusDays(1);
            case HOUR, MINUTE -> from;
        };
    }

    /** A holiday as a whole: its first and its last day off. */
    Optional<Holidays.Break> period(List<Clause> clauses) {
        for (Clause clause : clauses) {
            String text = clause.text();
            for (int at = 0; at < text.length(); at++) {
                Optional<Holidays.Break> found = holidays.named(text, at);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
