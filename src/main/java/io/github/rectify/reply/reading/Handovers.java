package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads who is to have a task: that it goes to somebody, that somebody looks after all of them for some days, that it is not the writer's. */
final class Handovers {

    private static final int NAME_WITHIN = 14;
    private static final Set<Word> HANDS_OVER = EnumSet.of(Word.HAND_TO, Word.BY);
    private static final Set<Word> ALL_TASKS = EnumSet.of(Word.TASKS, Word.MY_TASKS, Word.ALL, Word.STAND_IN);
    private static final Set<Word> NO_DELEGATION = EnumSet.of(Word.EXTEND, Word.REMIND, Word.DONE, Word.STRIKE, Word.HOW, Word.ASKS,
            Word.SHOW, Word.OVERDUE);

    private final Lexicon lexicon;
    private final Names names;
    private final LocalDate today;
    private final Holidays holidays;
    private @Nullable String spokenOf;

    Handovers(Lexicon lexicon, Names names, Situation situation) {
        this.lexicon = lexicon;
        this.names = names;
        this.today = situation.today();
        this.holidays = new Holidays(lexicon, situation);
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks, @Nullable Clause next, @Nullable Clause before) {
        if (before != null && (before.hasAny(HANDS_OVER) || before.has(Word.STAND_IN))) {
            spokenOf = person(before).orElse(spokenOf);
        }
        if (before != null) {
            spokenOf = withSomebody(before).orElse(spokenOf);
        }
        if (isNotMine(clause, asks)) {
            return Optional.of(Statement.of(Intent.NOT_MINE, ref, clause.text()));
        }
        return transfer(clause, ref, asks, next);
    }

    // ------------------------------------------------------------ not the writer's

    private boolean isNotMine(Clause clause, boolean asks) {
        return clause.has(Word.NOT_MINE) && !(asks && clause.has(Word.HOW)) || isDisowned(clause) || isSomeOffices(clause);
    }

    /** “Has nothing to do with us”, “we cannot take it”: the writer's own, and a word that puts it away. */
    private boolean isDisowned(Clause clause) {
        String text = clause.text();
        boolean away = clause.has(Word.MY_TASKS) && lexicon.pairs("disown.is").standsIn(text) || lexicon.pairs("disown").standsIn(text);
        away |= clause.has(Word.NOT) && lexicon.pairs("disown.duty").ends(text);
        return away && lexicon.pairs("disown.own").standsIn(text) && !clause.hasAny(EnumSet.of(Word.DONE, Word.AGREE));
    }

    /** “It is the other office's”: a clause that ends in whose it is. */
    private boolean isSomeOffices(Clause clause) {
        int no = clause.first(Word.NO);
        String text = clause.text();
        boolean denies = no >= 0 && clause.tokens().get(no).text().length() > 1;
        boolean own = clause.hasOf(lexicon.pairs("own.words"));
        boolean belongs = !own && clause.hasOf(lexicon.pairs("belongs"));
        if (belongs && clause.first(Word.BY) >= 0 && clause.tokens().get(clause.tokens().size() - 1).is(Word.STAND_IN)
                && !clause.has(Word.CARE) && !clause.hasAny(Clauses.PREDICATES)) {
            return true;
        }
        boolean plain = clause.content() > 0 && clause.tokens().stream().noneMatch(token -> token.isAny(Clauses.PREDICATES) && !token.is(Word.HAND_TO))
                && !clause.has(Token.Day.class) && !clause.question() && !clause.has(Word.ALREADY) && !clause.has(Word.HELP_US)
                && clause.tokens().stream().noneMatch(token -> token.is(Word.STAND_IN) && lexicon.pairs("stands.mine").containsKey(token.text()));
        return plain && ((denies || belongs) && endsInOffice(text) || !own && isGivenToOffice(text));
    }

    private boolean endsInOffice(String text) {
        return lexicon.pairs("org.owns").keySet().stream().filter(text::endsWith)
                .anyMatch(owns -> lexicon.pairs("org.suffix").keySet().stream().anyMatch(suffix -> text.substring(0, text.length() - owns.length()).endsWith(suffix)));
    }

    /** “Is the guards'”, “belongs to the bureau”, “look to the bureau for it”: a verb of belonging, and behind it nothing but an office. */
    private boolean isGivenToOffice(String text) {
        String plain = lexicon.pairs("org.tail").keySet().stream().filter(text::endsWith).findFirst()
                .map(tail -> text.substring(0, text.length() - tail.length())).orElse(text);
        return lexicon.pairs("org.verb").keySet().stream().anyMatch(verb -> {
            int at = plain.lastIndexOf(verb);
            String office = at < 0 ? "" : plain.substring(at + verb.length());
            String owns = lexicon.pairs("org.owns").keySet().stream().filter(office::endsWith).max((a, b) -> a.length() - b.length()).orElse("");
            boolean needs = lexicon.pairs("org.verb").get(verb).isEmpty();
            String name = office.substring(0, office.length() - owns.length());
            if (names.whole(name).isPresent()) {
                return false;
            }
            return at > 0 && name.length() > 1 && name.length() < NAME_WITHIN && (!needs || !owns.isEmpty())
                    && lexicon.pairs("org.suffix").ends(name);
        });
    }

    // ------------------------------------------------------------ goes to somebody

    private Optional<Statement> transfer(Clause clause, Ref ref, boolean asks, @Nullable Clause next) {
        if (asks && !clause.has(Word.WISH)) {
            return Optional.empty();
        }
        int to = clause.last(token -> token.is(Word.HAND_TO) && token.text().length() > 1 || isHandOver(clause, token));
        Optional<String> named = to < 0 ? Optional.empty() : behind(clause, to, next);
        if (named.isEmpty()) {
            int first = clause.index(token -> token.is(Word.HAND_TO) && token.text().length() > 1 || isHandOver(clause, token), 0);
            named = first < 0 || first == to ? Optional.empty() : behind(clause, first, next);
        }
        if (named.isEmpty()) {
            named = passedOn(clause, ref, next);
        }
        boolean fromNowOn = to < 0 && clause.has(Word.CARE) && !clause.has(Word.AWAY);
        return named.or(() -> fromNowOn ? keeper(clause) : Optional.empty()).map(name -> new Statement(Intent.TRANSFER, ref,
                Statement.Grade.NONE, Slots.EMPTY.withPerson(name), clause.text()));
    }

    /** The name behind a word of handing over, in the clause or, where it closes it, in the next. */
    private Optional<String> behind(Clause clause, int to, @Nullable Clause next) {
        boolean last = clause.from(to + 1).content() < 2 && next != null && names.whole(next.text()).isPresent()
                || next != null && names.whole(next.text()).isPresent() && lexicon.pairs("org.suffix").ends(clause.text())
                || to == clause.tokens().size() - 1;
        String behind = last && next != null ? next.text() : clause.from(to + 1).text();
        boolean pronoun = lexicon.pairs("pronoun").longest(behind, 0).isPresent();
        boolean strict = lexicon.pairs("hands.strict").containsKey(clause.tokens().get(to).text());
        if (strict && !pronoun) {
            String plain = withoutEnd(behind);
            return names.whole(plain).or(() -> names.closing(plain));
        }
        Optional<String> found = pronoun ? Optional.ofNullable(spokenOf) : names.first(behind, NAME_WITHIN);
        return found.or(() -> next == null ? Optional.empty() : names.whole(next.text()).filter(name -> !clause.hasAny(EnumSet.of(Word.DONE, Word.LE))));
    }

    /** “Item 2 to Yan Qinghe”: a single letter hands it on if nothing else than a name follows. */
    private Optional<String> passedOn(Clause clause, Ref ref, @Nullable Clause next) {
        int to = clause.last(token -> lexicon.pairs("hands.bare").containsKey(token.text()));
        if (to < 0 || clause.hasAny(EnumSet.of(Word.PAPERS, Word.HANDS_IN, Word.DONE, Word.AWAY, Word.NOT, Word.REMIND))) {
            return Optional.empty();
        }
        String behind = clause.from(to + 1).text();
        if (lexicon.pairs("pronoun").longest(behind, 0).isPresent() && lexicon.pairs("hands.end").ends(behind)) {
            return Optional.ofNullable(spokenOf);
        }
        String plain = withoutEnd(behind);
        boolean spoken = ref.isSaid() || to == 0 || clause.hasAny(EnumSet.of(Word.WHOLE, Word.THAT_ONE));
        Optional<String> here = spoken ? names.whole(plain).or(() -> names.closing(plain)) : Optional.empty();
        boolean office = lexicon.pairs("org.suffix").ends(plain) || plain.isEmpty();
        return here.or(() -> spoken && office && next != null ? names.whole(next.text()) : Optional.empty());
    }

    private String withoutEnd(String behind) {
        return lexicon.pairs("hands.end").keySet().stream().filter(behind::endsWith).max((a, b) -> a.length() - b.length())
                .map(end -> behind.substring(0, behind.length() - end.length())).orElse(behind);
    }

    /** “Let … be in charge” hands over too, if a task is spoken of. */
    private static boolean isHandOver(Clause clause, Token token) {
        return token.isAny(HANDS_OVER) && token.text().length() == 1 && clause.has(Word.STAND_IN)
                && (clause.has(Token.Named.class) || clause.has(Token.Titled.class)) && !clause.has(Word.AWAY);
    }

    /** Somebody with whom it was talked over. */
    private Optional<String> withSomebody(Clause clause) {
        int with = clause.index(token -> lexicon.pairs("name.with").containsKey(token.text()), 0);
        return with < 0 ? Optional.empty() : names.opening(clause.from(with + 1).text());
    }

    // ------------------------------------------------------------ looked after for some days

    /** A delegation, and the clauses with which it begins and ends. */
    record Delegation(Statement statement, int first, int last) {
    }

    /** Somebody looks after all of the writer's tasks for some days; it takes several clauses to see it. */
    Optional<Delegation> delegation(List<Clause> clauses) {
        if (clauses.stream().anyMatch(clause -> clause.hasAny(EnumSet.of(Word.EXTEND, Word.HOW_TO)))) {
            return Optional.empty();
        }
        int first = 0;
        while (first < clauses.size() && (!isAboutMyTasks(clauses.get(first)) || namesTask(clauses.get(first)))) {
            first++;
        }
        if (first == clauses.size()) {
            first = awayUnsaid(clauses);
        }
        List<Clause> rest = clauses.subList(first, clauses.size());
        for (int at = 0; at < rest.size(); at++) {
            Clause clause = rest.get(at);
            Optional<String> person = namesTask(clause) || !clause.has(Word.STAND_IN) && !clause.hasAny(HANDS_OVER) ? Optional.empty()
                    : person(clause).or(nextName(clause, at + 1 < rest.size() ? rest.get(at + 1) : null));
            if (person.isPresent()) {
                while (first > 0 && clauses.get(first - 1).has(Token.Day.class) && !namesTask(clauses.get(first - 1))
                        && !clauses.get(first - 1).hasAny(NO_DELEGATION)) {
                    first--;
                    at++;
                }
                return Optional.of(new Delegation(new Statement(Intent.DELEGATE, Ref.NONE, Statement.Grade.NONE,
                        days(spoken(clauses, first, first + at + 1)).withPerson(person.get()), clause.text()), first, first + at));
            }
        }
        return Optional.empty();
    }

    /** The clauses that tell the days: up to the one that names the keeper, and those behind that report nothing. */
    private static List<Clause> spoken(List<Clause> clauses, int first, int after) {
        int end = Math.min(after, clauses.size());
        while (end < clauses.size() && !namesTask(clauses.get(end)) && !clauses.get(end).hasAny(NO_DELEGATION)) {
            end++;
        }
        return clauses.subList(first, end);
    }

    /** “The one who stands in: …”. */
    private Supplier<Optional<String>> nextName(Clause clause, @Nullable Clause next) {
        boolean announces = next != null && clause.tokens().get(clause.tokens().size() - 1).isAny(EnumSet.of(Word.STAND_IN, Word.HAND_TO, Word.BY));
        return () -> announces ? names.whole(next.text()) : Optional.empty();
    }

    /** Away, or in so many words: somebody does my tasks from one day to another. */
    private boolean isAboutMyTasks(Clause clause) {
        return clause.has(Word.AWAY) || clause.has(Word.STAND_IN) && (clause.has(Word.MY_TASKS) && clause.has(Token.Day.class)
                || period(List.of(clause)).isPresent());
    }

    /** A day or more is told, and then or in the same breath all the tasks are somebody's: away, whatever for. */
    private int awayUnsaid(List<Clause> clauses) {
        for (int at = 0; at < clauses.size(); at++) {
            if (isAbsence(clauses.get(at)) && isLookedAfter(clauses, at)) {
                return at;
            }
        }
        return clauses.size();
    }

    private static boolean isAbsence(Clause clause) {
        boolean ahead = clause.all(Token.Day.class).anyMatch(day -> day.phrase().ahead() != null) || clause.has(Token.Span.class);
        return ahead && !namesTask(clause) && !clause.hasAny(NO_DELEGATION) && !clause.has(Word.FINISH);
    }

    private boolean isLookedAfter(List<Clause> clauses, int from) {
        for (int at = from; at < clauses.size(); at++) {
            Clause clause = clauses.get(at);
            boolean keeps = (clause.hasAny(EnumSet.of(Word.TASKS, Word.MY_TASKS, Word.ALL, Word.UNIT_WIDE))
                    || clause.tokens().stream().anyMatch(token -> token.is(Word.STAND_IN) && lexicon.pairs("stands.mine").containsKey(token.text()))) && (clause.has(Word.STAND_IN) || clause.hasAny(HANDS_OVER));
            if (keeps && clause.hasAny(ALL_TASKS) && !namesTask(clause) && !clause.hasAny(NO_DELEGATION) && !clause.has(Word.CARE)) {
                return true;
            }
        }
        return false;
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

    /** The one who is named right before what they are to do. */
    private Optional<String> keeper(Clause clause) {
        int keeps = clause.first(Word.STAND_IN);
        String before = keeps <= 0 ? "" : clause.before(keeps).text();
        return names.closing(before).or(() -> names.whole(before));
    }

    private boolean handsOver(Token token) {
        return token.isAny(HANDS_OVER) && !lexicon.pairs("by.not").containsKey(token.text());
    }

    private Optional<String> person(Clause clause) {
        int by = clause.index(this::handsOver, 0);
        while (by >= 0) {
            Optional<String> name = names.first(clause.from(by + 1).text(), NAME_WITHIN);
            if (name.isPresent()) {
                return name;
            }
            by = clause.index(this::handsOver, by + 1);
        }
        int keeps = clause.first(Word.STAND_IN);
        Optional<String> behind = keeps < 0 ? Optional.empty()
                : names.first(clause.from(keeps + 1).text(), 2);
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
        if (days.size() == 2 && isEarlier(days.get(1), days.get(0))) {
            days = List.of(days.get(1), days.get(0));
        }
        LocalDate from = days.isEmpty() ? null : days.get(0).phrase().ahead();
        LocalDate to = days.size() < 2 ? null : sameMonth(from, days.get(days.size() - 1).phrase());
        if (to == null && span.isPresent()) {
            from = from == null ? today.plusDays(1) : from;
            to = lastOf(from, span.get());
        }
        return Slots.EMPTY.withDate(from).withUntil(to == null ? from : to).checking(days);
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
