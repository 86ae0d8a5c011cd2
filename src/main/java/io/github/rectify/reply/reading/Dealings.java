package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a clause asks for besides reporting: more time, help, a later reminder, somebody else for the task. */
final class Dealings {

    private static final int NAME_WITHIN = 14;
    private static final int A_WORD = 2;
    private static final int NOON = 12;
    private static final Set<Word> HANDS_OVER = EnumSet.of(Word.HAND_TO, Word.BY);

    private final Lexicon lexicon;
    private final Names names;
    private final LocalDate today;
    private final Holidays holidays;
    private @Nullable String spokenOf;

    Dealings(Lexicon lexicon, Names names, Situation situation) {
        this.lexicon = lexicon;
        this.names = names;
        this.today = situation.today();
        this.holidays = new Holidays(lexicon, situation);
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks, @Nullable Clause next, @Nullable Clause before) {
        if (before != null && (before.hasAny(HANDS_OVER) || before.has(Word.STAND_IN))) {
            spokenOf = person(before).orElse(spokenOf);
        }
        if (clause.has(Word.NOT_MINE) || isSomeOffices(clause)) {
            return Optional.of(Statement.of(Intent.NOT_MINE, ref, clause.text()));
        }
        Optional<Statement> over = transfer(clause, ref, asks, next);
        if (over.isPresent()) {
            return over;
        }
        Optional<Statement> later = snooze(clause, ref, asks);
        if (later.isPresent()) {
            return later;
        }
        return extension(clause, ref, asks).or(() -> blocked(clause, ref, asks));
    }

    /** “It is not this office's”: a denial that ends in whose it is. */
    private boolean isSomeOffices(Clause clause) {
        int no = clause.first(Word.NO);
        String text = clause.text();
        boolean denies = no >= 0 && clause.tokens().get(no).text().length() > 1;
        boolean belongs = clause.tokens().stream().anyMatch(token -> lexicon.pairs("belongs").containsKey(token.text()))
                && clause.tokens().stream().noneMatch(token -> lexicon.pairs("own.words").containsKey(token.text()));
        if (belongs && clause.first(Word.BY) >= 0 && clause.tokens().get(clause.tokens().size() - 1).is(Word.STAND_IN)
                && !clause.has(Word.CARE) && !clause.hasAny(Clauses.PREDICATES)) {
            return true;
        }
        return (denies || belongs) && clause.content() > 0 && !clause.hasAny(Clauses.PREDICATES)
                && lexicon.pairs("org.owns").keySet().stream().filter(text::endsWith)
                        .anyMatch(owns -> lexicon.pairs("org.suffix").keySet().stream()
                                .anyMatch(suffix -> text.substring(0, text.length() - owns.length()).endsWith(suffix)));
    }

    /** The one who is named right before what they are to do. */
    private Optional<String> keeper(Clause clause) {
        int keeps = clause.first(Word.STAND_IN);
        String before = keeps <= 0 ? "" : clause.part(0, keeps).text();
        return names.closing(before).or(() -> names.whole(before));
    }

    private Optional<Statement> transfer(Clause clause, Ref ref, boolean asks, @Nullable Clause next) {
        int to = clause.index(token -> token.is(Word.HAND_TO) && token.text().length() > 1 || isHandOver(clause, token), 0);
        if (asks && !clause.has(Word.WISH)) {
            return Optional.empty();
        }
        if (to < 0) {
            boolean fromNowOn = clause.has(Word.CARE) && !clause.has(Word.AWAY);
            return fromNowOn ? keeper(clause).map(name -> new Statement(Intent.TRANSFER, ref, Statement.Grade.NONE,
                    Slots.EMPTY.withPerson(name), clause.text())) : Optional.empty();
        }
        boolean last = to == clause.tokens().size() - 1;
        String behind = last && next != null ? next.text() : clause.part(to + 1, clause.tokens().size()).text();
        boolean pronoun = lexicon.pairs("pronoun").longest(behind, 0).isPresent();
        Optional<String> named = pronoun ? Optional.ofNullable(spokenOf) : names.first(behind, NAME_WITHIN);
        return named.map(name -> new Statement(Intent.TRANSFER, ref, Statement.Grade.NONE,
                Slots.EMPTY.withPerson(name), clause.text()));
    }

    /** “Let … be in charge” hands over too, if a task is spoken of. */
    private static boolean isHandOver(Clause clause, Token token) {
        return token.isAny(HANDS_OVER) && token.text().length() == 1 && clause.has(Word.STAND_IN)
                && (clause.has(Token.Named.class) || clause.has(Token.Titled.class)) && !clause.has(Word.AWAY);
    }

    private Optional<Statement> snooze(Clause clause, Ref ref, boolean asks) {
        boolean hold = clause.has(Word.HOLD_ON);
        boolean no = clause.has(Word.NO) || hold;
        int remind = clause.first(Word.REMIND);
        if (asks && !clause.has(Word.WISH) || !hold && (remind < 0 || !isLater(clause, remind))) {
            return Optional.empty();
        }
        Token.Day day = clause.one(Token.Day.class).orElse(null);
        boolean evening = day != null && lexicon.pairs("hour.evening").containsKey(day.text());
        LocalTime time = clause.one(Token.Hour.class).map(Token.Hour::time)
                .map(hour -> evening && hour.getHour() < NOON ? hour.plusHours(NOON) : hour).orElse(null);
        LocalDate on = day != null ? day.phrase().ahead() : time != null ? today : null;
        return Optional.of(new Statement(Intent.SNOOZE, ref, no ? Statement.Grade.DENIED : Statement.Grade.NONE,
                Slots.EMPTY.withDate(on).withTime(on == null ? null : time).checking(clause.all(Token.Day.class).toList()), clause.text()));
    }

    private static boolean isLater(Clause clause, int remind) {
        return clause.has(Word.LATER) || clause.has(Token.Day.class) || clause.has(Token.Hour.class) || clause.has(Token.Span.class)
                || clause.tokens().get(remind).text().length() > A_WORD;
    }

    private Optional<Statement> extension(Clause clause, Ref ref, boolean asks) {
        int extend = clause.first(Word.EXTEND);
        if (extend < 0 || clause.tokens().get(extend).is(Word.BEFORE_DAY) && !clause.has(Token.Day.class) && !clause.has(Token.Span.class)
                || clause.has(Word.WHY) || clause.has(Word.HOW) || isDenied(clause, extend)) {
            return Optional.empty();
        }
        Token last = clause.at(clause.tokens().size() - 1);
        boolean wishes = clause.has(Word.WISH) || last != null && lexicon.pairs("asks.soft").containsKey(last.text()) && extend < clause.tokens().size() - 1;
        if (asks && !wishes && !clause.has(Token.Day.class) && !clause.has(Token.Span.class)) {
            return Optional.empty();
        }
        Clause behind = clause.part(extend + 1, clause.tokens().size());
        Clause before = clause.part(0, extend);
        Optional<Token.Day> day = behind.all(Token.Day.class).reduce((first, second) -> second)
                .or(() -> behind.has(Token.Span.class) || before.has(Word.ONCE_PLANNED) || before.has(Word.UNDONE)
                        || before.has(Word.NOT) ? Optional.empty() : before.one(Token.Day.class));
        TimeSpan span = day.isPresent() ? null : behind.one(Token.Span.class).or(() -> before.one(Token.Span.class))
                .map(Token.Span::span).filter(found -> !found.isWithinADay() && found.amount() > 0).orElse(null);
        return Optional.of(new Statement(Intent.REQUEST_EXTENSION, ref, Statement.Grade.NONE,
                Slots.EMPTY.withDate(day.map(found -> found.phrase().ahead()).orElse(null)).withSpan(span).checking(day.stream().toList()),
                clause.text()));
    }

    private static boolean isDenied(Clause clause, int at) {
        int not = clause.part(0, at).last(token -> token.is(Word.NOT) || token.is(Word.NO));
        return not >= 0 && at - not <= 2;
    }

    private static Optional<Statement> blocked(Clause clause, Ref ref, boolean asks) {
        if (clause.has(Word.LEFT) && clause.has(Token.Figure.class)) {
            return Optional.empty();
        }
        boolean stuck = clause.has(Word.STUCK) || clause.has(Word.HELP_US) && !clause.has(Word.UNDERWAY);
        return stuck && (!asks || clause.has(Word.HELP_US) && clause.has(Word.WISH) && !clause.has(Word.WHY)) ? Optional.of(Statement.of(Intent.REPORT_BLOCKED, ref, clause.text())) : Optional.empty();
    }

    /** A delegation, and the clauses with which it begins and ends. */
    record Delegation(Statement statement, int first, int last) {
    }

    /** Somebody looks after all of the writer's tasks for some days; it takes several clauses to see it. */
    Optional<Delegation> delegation(List<Clause> clauses) {
        int first = 0;
        while (first < clauses.size() && (!isAboutMyTasks(clauses.get(first)) || namesTask(clauses.get(first)))) {
            first++;
        }
        if (first == clauses.size()) {
            first = awayUnsaid(clauses);
        }
        List<Clause> rest = clauses.subList(first, clauses.size());
        Optional<Clause> keeper = rest.stream().filter(clause -> clause.has(Word.STAND_IN) || clause.hasAny(HANDS_OVER))
                .filter(clause -> !namesTask(clause) && person(clause).isPresent()).findFirst();
        if (keeper.isEmpty()) {
            return Optional.empty();
        }
        Slots days = days(rest);
        return Optional.of(new Delegation(new Statement(Intent.DELEGATE, Ref.NONE, Statement.Grade.NONE,
                days.withPerson(person(keeper.get()).orElseThrow()),
                keeper.get().text()), first, first + rest.indexOf(keeper.get())));
    }

    /** Away, or in so many words: somebody does my tasks from one day to another. */
    private boolean isAboutMyTasks(Clause clause) {
        return clause.has(Word.AWAY) || clause.has(Word.STAND_IN) && (clause.has(Word.MY_TASKS) && clause.has(Token.Day.class)
                || period(List.of(clause)).isPresent());
    }

    /** Two days, and all the tasks done by somebody in the next clause: away, whatever for. */
    private int awayUnsaid(List<Clause> clauses) {
        for (int at = 0; at + 1 < clauses.size(); at++) {
            Clause next = clauses.get(at + 1);
            boolean all = next.has(Word.STAND_IN) && next.hasAny(EnumSet.of(Word.TASKS, Word.MY_TASKS, Word.ALL)) && !namesTask(next);
            if (all && clauses.get(at).all(Token.Day.class).count() > 1 && !namesTask(clauses.get(at))) {
                return at;
            }
        }
        return clauses.size();
    }

    /** A holiday as a whole: its first and its last day off. */
    private Optional<Holidays.Break> period(List<Clause> clauses) {
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

    private static boolean namesTask(Clause clause) {
        return clause.all(Token.Named.class).anyMatch(named -> !named.codes().isEmpty());
    }

    private Optional<String> person(Clause clause) {
        int by = clause.index(token -> token.isAny(HANDS_OVER), 0);
        while (by >= 0) {
            Optional<String> name = names.first(clause.part(by + 1, clause.tokens().size()).text(), NAME_WITHIN);
            if (name.isPresent()) {
                return name;
            }
            by = clause.index(token -> token.isAny(HANDS_OVER), by + 1);
        }
        int keeps = clause.first(Word.STAND_IN);
        Optional<String> behind = keeps < 0 ? Optional.empty()
                : names.first(clause.part(keeps + 1, clause.tokens().size()).text(), 2);
        return keeper(clause).or(() -> behind).or(() -> clause.has(Word.STAND_IN) ? names.opening(clause.text()) : Optional.empty());
    }

    /** The first and the last day away: two days, or a day and how long, or one day alone. */
    private Slots days(List<Clause> clauses) {
        List<Token.Day> days = clauses.stream().flatMap(clause -> clause.all(Token.Day.class)).toList();
        Optional<TimeSpan> span = clauses.stream().flatMap(clause -> clause.all(Token.Span.class)).map(Token.Span::span)
                .filter(found -> !found.isWithinADay() && found.amount() > 0).findFirst();
        Optional<Holidays.Break> holiday = days.isEmpty() && span.isEmpty() ? period(clauses) : Optional.empty();
        if (holiday.isPresent()) {
            return Slots.EMPTY.withDate(holiday.get().first()).withUntil(holiday.get().last());
        }
        LocalDate from = days.isEmpty() ? null : days.get(0).phrase().ahead();
        LocalDate to = days.size() < 2 ? null : sameMonth(from, days.get(days.size() - 1).phrase());
        if (to == null && span.isPresent()) {
            from = from == null ? today.plusDays(1) : from;
            to = lastOf(from, span.get());
        }
        return Slots.EMPTY.withDate(from).withUntil(to == null ? from : to).checking(days);
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
        return to.plusWeeks(ChronoUnit.DAYS.between(to, from) <= 7 ? 1 : 0).isBefore(from) ? null : to.plusWeeks(1);
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
}
