package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a clause asks for besides reporting: more time, help, a later reminder. */
final class Dealings {

    private static final int A_WORD = 2;
    private static final int NOON = 12;

    private final Lexicon lexicon;
    private final Handovers handovers;
    private final LocalDate today;

    Dealings(Lexicon lexicon, Handovers handovers, Situation situation) {
        this.lexicon = lexicon;
        this.handovers = handovers;
        this.today = situation.today();
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks, @Nullable Clause next, @Nullable Clause before) {
        Optional<Statement> over = handovers.read(clause, ref, asks, next, before);
        if (over.isPresent()) {
            return over;
        }
        Optional<Statement> later = snooze(clause, ref, asks);
        if (later.isPresent()) {
            return later;
        }
        return extension(clause, ref, asks).or(() -> blocked(clause, ref, asks));
    }

    private Optional<Statement> snooze(Clause clause, Ref ref, boolean asks) {
        boolean timed = clause.has(Word.REMIND) && (clause.has(Token.Day.class) || clause.has(Token.Hour.class));
        if (!timed && lexicon.isChat(clause)) {
            return Optional.empty();
        }
        boolean hold = clause.has(Word.HOLD_ON);
        boolean no = clause.has(Word.NO) || hold;
        int remind = clause.first(Word.REMIND);
        if (asks && !clause.has(Word.WISH) || !hold && (remind < 0 || !isLater(clause, remind))) {
            return Optional.empty();
        }
        Token.Day day = clause.before(remind).all(Token.Day.class).reduce((first, second) -> second)
                .or(() -> clause.one(Token.Day.class)).orElse(null);
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
        boolean timed = clause.has(Token.Day.class) || clause.has(Token.Span.class);
        if (extend < 0 || clause.has(Word.WHY) || clause.has(Word.HOW) || isDenied(clause, extend)
                || clause.tokens().get(extend).is(Word.BEFORE_DAY) && !clause.has(Word.WISH) && !timed) {
            return Optional.empty();
        }
        boolean ofHours = clause.at(extend + 1) instanceof Token.Hour;
        boolean told = !timed && !clause.has(Word.WISH) && clause.at(extend + 1) != null && clause.at(extend + 1).is(Word.LE);
        boolean helped = !timed && clause.before(extend).has(Word.HELP_US);
        if (ofHours || told || helped || isRefused(clause, extend) || isAskedAfter(clause, extend)) {
            return Optional.empty();
        }
        if (asks && !timed && !wishes(clause, extend)) {
            return Optional.empty();
        }
        Clause behind = clause.from(extend + 1);
        boolean needs = lexicon.pairs("extend.needs").containsKey(clause.tokens().get(extend).text());
        if (needs && !behind.has(Token.Span.class) && !lexicon.pairs("extend.length").standsIn(behind.text())) {
            return Optional.empty();
        }
        Clause before = clause.before(extend);
        Optional<Token.Day> day = behind.all(Token.Day.class).reduce((first, second) -> second)
                .or(() -> behind.has(Token.Span.class) || before.has(Word.ONCE_PLANNED) || before.has(Word.UNDONE)
                        || before.has(Word.NOT) ? Optional.empty() : before.one(Token.Day.class));
        TimeSpan span = day.isPresent() ? null : behind.one(Token.Span.class).or(() -> before.one(Token.Span.class))
                .map(Token.Span::span).filter(found -> !found.isWithinADay() && found.amount() > 0).orElse(null);
        return Optional.of(new Statement(Intent.REQUEST_EXTENSION, ref, Statement.Grade.NONE,
                Slots.EMPTY.withDate(day.map(found -> found.phrase().ahead()).orElse(null)).withSpan(span).checking(day.stream().toList()),
                clause.text()));
    }

    /** “The director has not agreed to it”: told, not asked for. */
    private static boolean isRefused(Clause clause, int extend) {
        int agree = clause.before(extend).last(token -> token.is(Word.AGREE));
        return agree > 0 && clause.at(agree - 1) != null && clause.tokens().get(agree - 1).is(Word.NOT);
    }

    /** “Has the extension I asked for the other day been granted”: behind it stands whether it was decided. */
    private boolean isAskedAfter(Clause clause, int extend) {
        Clause behind = clause.from(extend + 1);
        return behind.has(Word.WHETHER) && lexicon.pairs("decided").standsIn(behind.text()) && !behind.has(Token.Day.class);
    }

    /** A question that asks for it, politely: “may it be a little later?” */
    private boolean wishes(Clause clause, int extend) {
        Token last = clause.last();
        boolean may = clause.has(Word.WILL) && !clause.has(Word.WHETHER)
                && clause.tokens().stream().noneMatch(token -> token.is(Word.ASKS) && token.text().length() > 1);
        boolean soft = last != null && lexicon.pairs("asks.soft").containsKey(last.text()) && extend < clause.tokens().size() - 1;
        return clause.has(Word.WISH) || may || soft;
    }

    private static boolean isDenied(Clause clause, int at) {
        int not = clause.before(at).last(token -> token.is(Word.NOT) || token.is(Word.NO));
        return not >= 0 && at - not <= 2;
    }

    private Optional<Statement> blocked(Clause clause, Ref ref, boolean asks) {
        if (clause.has(Word.LEFT) && clause.has(Token.Figure.class)) {
            return Optional.empty();
        }
        if (clause.has(Word.PROMISE) && !clause.has(Word.STUCK)) {
            return Optional.empty();
        }
        boolean planned = clause.has(Word.DONE) && clause.has(Token.Day.class);
        boolean needsHelp = clause.has(Word.HELP_US) && !planned && (!clause.has(Word.UNDERWAY) || clause.has(Word.WISH)
                || clause.first(Word.UNDERWAY) > clause.first(Word.HELP_US));
        boolean stuck = clause.has(Word.STUCK) || needsHelp || asksForHelp(clause);
        return stuck && (!asks || clause.has(Word.HELP_US) && clause.has(Word.WISH) && !clause.has(Word.WHY))
                ? Optional.of(Statement.of(Intent.REPORT_BLOCKED, ref, clause.text())) : Optional.empty();
    }

    /** “We ask the bureau to mediate”: a wish, and behind it what only somebody above can do. */
    private boolean asksForHelp(Clause clause) {
        int wish = clause.index(token -> token.is(Word.WISH) || lexicon.pairs("help.wish").containsKey(token.text()), 0);
        String text = wish < 0 ? "" : clause.from(wish + 1).text();
        Table mine = lexicon.pairs("stands.mine");
        return lexicon.pairs("help.verb").standsIn(text) && !clause.hasAny(Clauses.PREDICATES)
                && clause.tokens().stream().noneMatch(token -> token.is(Word.STAND_IN) && mine.containsKey(token.text()));
    }
}
