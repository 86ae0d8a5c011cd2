package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides how far a clause says the work is. A completion needs a word of completion that nothing in its clause denies
 * ({@link Negation}), puts off ({@link Tense}), halves, guesses at or makes a condition of ({@link Hedges}) or says of a part only
 * ({@link Extent}); everything short of that is {@link Progress}.
 */
final class Reports {

    private static final Set<Word> LEAVES = EnumSet.of(Word.LEFT, Word.NOT, Word.UNDONE, Word.PARTLY, Word.HALF);
    private static final Set<Word> COMPLETES = EnumSet.of(Word.DONE, Word.STRIKE);
    private static final Set<Word> MORE_THAN_STRIKE = EnumSet.of(Word.DONE, Word.NOTHING_OPEN, Word.FINISH);
    private static final Set<Word> SAYS_NOTHING = EnumSet.of(Word.SEEN, Word.FILLER, Word.GREETING);
    private static final Set<Word> BESIDE_ALL = EnumSet.of(Word.ALL, Word.LE, Word.FILLER, Word.ALREADY, Word.GREETING, Word.THAT_ONE, Word.WHOLE);

    private static final Set<Word> BESIDE_BARE = EnumSet.of(Word.ALREADY, Word.ALL, Word.FILLER, Word.GREETING);
    private static final Set<Word> BEHIND_BARE = EnumSet.of(Word.LE, Word.GUESS, Word.PERHAPS);

    private final Lexicon lexicon;
    private final LocalDate today;
    private final Tense tense;
    private final Negation negation;
    private final Extent extent;
    private final Shares shares;
    private final Hedges hedges;
    private final Plans plans;
    private final Progress progress;
    private final boolean chats;

    /** @param chats whether the text speaks of private things somewhere: what names no task then says nothing of one */
    Reports(Lexicon lexicon, Situation situation, boolean chats) {
        this.chats = chats;
        this.lexicon = lexicon;
        this.today = situation.today();
        this.tense = new Tense(lexicon, today);
        this.negation = new Negation(lexicon);
        this.extent = new Extent(lexicon, situation);
        this.hedges = new Hedges(lexicon, tense, extent);
        this.shares = new Shares(lexicon);
        this.plans = new Plans(lexicon, situation, tense, hedges, shares);
        this.progress = new Progress(lexicon, situation, tense, negation, shares, plans);
    }

    /** What else is known of the sentence a clause stands in. */
    record Context(boolean conditional, boolean guessed, boolean corrected) {

        /** Whether nothing in the sentence is a fact. */
        boolean isOpen() {
            return conditional || guessed;
        }
    }

    Optional<Statement> read(Clause clause, Ref ref, Context context) {
        if (Plans.isPromiseOnly(clause)) {
            return Optional.of(Statement.of(Intent.ACKNOWLEDGE, ref, clause.text()));
        }
        if (isCareOnly(clause)) {
            return Optional.empty();
        }
        Optional<Statement> bare = bare(clause, ref, context);
        if (bare.isPresent()) {
            return bare;
        }
        if (negation.comesToDone(clause)) {
            return Optional.of(context.isOpen() || clause.has(Word.PERHAPS) ? unfinished(clause, ref, Grade.LEFT) : done(clause, ref));
        }
        if (negation.leavesOpen(clause) && !clause.has(Word.STUCK)) {
            return Optional.of(unfinished(clause, ref, Grade.DENIED));
        }
        boolean ofNoTask = !ref.isSaid() && !clause.has(Token.Titled.class);
        if (ofNoTask && (chats && clause.hasAny(COMPLETES) || lexicon.isChat(clause))) {
            return Optional.empty();
        }
        int done = lastCompletion(clause, ref);
        if (done < 0 && isAllSettled(clause) && !context.isOpen()) {
            return Optional.of(done(clause, ref));
        }
        if (done < 0 && clause.hasOf(lexicon.pairs("done.relief"))) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.STEP, Slots.EMPTY, clause.text()));
        }
        return done >= 0 ? Optional.of(completion(clause, ref, context, done)) : unfinished(clause, ref, context);
    }

    /** “28 done”, in one letter: nothing but a task's number and a letter that ends it; with a “perhaps” it is none. */
    private Optional<Statement> bare(Clause clause, Ref ref, Context context) {
        if (lexicon.pairs("undone.alone").containsKey(clause.text())) {
            return Optional.of(unfinished(clause, ref, Grade.DENIED));
        }
        if (lexicon.pairs("done.alone").containsKey(clause.text()) && !context.isOpen()) {
            return Optional.of(done(clause, ref));
        }
        int at = clause.last(token -> !token.isAny(BEHIND_BARE));
        String word = at > 0 ? clause.tokens().get(at).text() : "";
        boolean told = clause.from(at).has(Word.LE) || clause.before(at).has(Word.ALREADY);
        boolean over = lexicon.pairs("done.bare").containsKey(word)
                && (told || !tense.isLaterToday(clause.before(at)) && !lexicon.pairs("done.bare.over").containsKey(word));
        if (!over || clause.question() || !clause.has(Token.Named.class)
                || !clause.before(at).tokens().stream().allMatch(token -> token instanceof Token.Named || token.isAny(BESIDE_BARE))) {
            return Optional.empty();
        }
        return Optional.of(clause.has(Word.GUESS) || clause.has(Word.PERHAPS) ? unfinished(clause, ref, Grade.LEFT) : done(clause, ref));
    }

    private static boolean isCareOnly(Clause clause) {
        return clause.has(Word.CARE) && !clause.has(Token.Day.class) && !clause.hasAny(LEAVES) && !clause.has(Word.DONE);
    }

    /** Where the completion stands that counts: of the work itself rather than of striking it off. */
    private int lastCompletion(Clause clause, Ref ref) {
        int done = clause.last(token -> token.isAny(COMPLETES) && !isBareWord(clause, ref, token));
        return done >= 0 && clause.tokens().get(done).is(Word.STRIKE) && clause.before(done).hasAny(COMPLETES)
                ? clause.last(token -> token.is(Word.DONE)) : done;
    }

    /** “OK” alone is a yes; of a task, or of something that changed, it is a completion. */
    private boolean isBareWord(Clause clause, Ref ref, Token token) {
        boolean named = ref.isSaid() || clause.has(Token.Titled.class);
        return !named && (lexicon.pairs("done.relief").containsKey(token.text()) || lexicon.pairs("done.weak").containsKey(token.text())
                && !clause.has(Word.LE) && !clause.has(Word.ALREADY));
    }

    /** “All three are settled”: a plain verb with a sign of change, said of all of them and of nothing else. */
    private boolean isAllSettled(Clause clause) {
        int all = clause.first(Word.ALL);
        int verb = all < 0 ? -1 : clause.index(token -> lexicon.pairs("done.all").containsKey(token.text()), all);
        Token change = clause.at(verb + 1);
        return verb > all && change != null && change.is(Word.LE) && clause.content() == 0
                && clause.tokens().stream().allMatch(token -> token instanceof Token.Named || token.isAny(BESIDE_ALL));
    }

    private Statement completion(Clause clause, Ref ref, Context context, int at) {
        Clause before = clause.before(at);
        Clause after = clause.from(at + 1);
        Token word = clause.tokens().get(at);
        boolean strike = word.is(Word.STRIKE);
        boolean already = before.has(Word.ALREADY) || after.has(Word.LE) || word.is(Word.LE)
                || after.at(0) != null && lexicon.pairs("past.particle").containsKey(after.tokens().get(0).text());
        Token.Day day = before.all(Token.Day.class).reduce((first, second) -> second.phrase().isVague() ? first : second)
                .or(() -> isDayOnly(after) ? after.one(Token.Day.class) : Optional.empty()).orElse(null);
        boolean intended = word.is(Word.WILL) && !strike || word.is(Word.PROMISE) && !already;
        if (intended || tense.isFuture(before, after, day, already, strike)) {
            return plans.planned(clause, ref, day);
        }
        if (before.has(Word.ONCE_PLANNED) || negation.isDenied(before) || after.has(Word.UNDONE)) {
            return unfinished(clause, ref, Grade.DENIED);
        }
        if (hedges.isHedged(clause, ref, context, at)) {
            boolean then = day != null && day.phrase().ahead() != null && tense.isAhead(day.phrase(), true);
            boolean planned = then && !already && !context.isOpen() && before.has(Word.FINISH);
            return planned ? plans.planned(clause, ref, day) : unfinished(clause, ref, Grade.LEFT);
        }
        if (!strike && (extent.isStep(clause, ref, firstOf(clause, at)) || extent.isOfSomething(word, after) && !extent.isOnlyOfTitle(after, ref))) {
            return new Statement(Intent.REPORT_PROGRESS, ref, Grade.STEP, Slots.EMPTY, clause.text());
        }
        return done(clause, ref);
    }

    /** “Cleared, finished, closed”: where the words of completion that end at a position begin. */
    private static int firstOf(Clause clause, int at) {
        int first = at;
        while (first > 0 && clause.tokens().get(first - 1).is(Word.DONE)) {
            first--;
        }
        return first;
    }

    private static boolean isDayOnly(Clause after) {
        return after.has(Token.Day.class) && after.content() == 0 && !after.hasAny(Clauses.PREDICATES);
    }

    private Statement unfinished(Clause clause, Ref ref, Grade grade) {
        return new Statement(Intent.REPORT_PROGRESS, ref, grade, Slots.of(null, shares.percent(clause)), clause.text());
    }

    private Statement done(Clause clause, Ref ref) {
        LocalDate day = clause.all(Token.Day.class).map(token -> token.phrase().behind())
                .filter(found -> found != null && !found.isAfter(today)).reduce((first, second) -> second).orElse(null);
        boolean now = day == null && !clause.has(Token.Day.class) && tense.isPartOfToday(clause);
        return new Statement(Intent.REPORT_DONE, ref, clause.hasAny(MORE_THAN_STRIKE) ? Grade.WHOLE : Grade.STRIKE,
                Slots.of(now ? today : day, null).checking(clause.all(Token.Day.class).toList()), clause.text());
    }

    /** No word of completion stands in it; a word of ending may make one of it still. */
    private Optional<Statement> unfinished(Clause clause, Ref ref, Context context) {
        boolean saysNothing = clause.tokens().stream().allMatch(token -> token.isAny(SAYS_NOTHING));
        if (saysNothing || !ref.isSaid() && lexicon.isChat(clause)) {
            return Optional.empty();
        }
        Optional<Statement> dated = dated(clause, ref, context);
        if (dated.isPresent()) {
            return dated;
        }
        int finish = clause.last(token -> token.is(Word.FINISH));
        Optional<Statement> finished = finish < 0 ? Optional.empty() : finish(clause, ref, context, finish);
        return finished.or(() -> progress.read(clause, ref));
    }

    /** “Day of completion: May 18”: done on a day that is past, planned for one ahead. */
    private Optional<Statement> dated(Clause clause, Ref ref, Context context) {
        int on = clause.index(token -> lexicon.pairs("done.on").containsKey(token.text()), 0);
        if (on < 0 || clause.at(on + 1) == null || !(clause.at(on + 1) instanceof Token.Day day) || clause.content() > 0 || clause.question()
                || !isCertain(clause, context) || clause.hasAny(LEAVES)) {
            return Optional.empty();
        }
        return isNearerBehind(day.phrase()) ? Optional.of(done(clause, ref)) : Optional.empty();
    }

    /** Of a day without a year the one it lies nearer to: a completion is told of days ago, not of one a year ahead. */
    private boolean isNearerBehind(DayPhrase day) {
        LocalDate behind = day.behind();
        LocalDate ahead = day.ahead();
        return behind != null && !behind.isAfter(today) && (ahead == null || ahead.equals(behind)
                || ChronoUnit.DAYS.between(behind, today) < ChronoUnit.DAYS.between(today, ahead));
    }

    /** A step finished, or to be: the whole only if nothing but a task's own title is its subject. */
    private Optional<Statement> finish(Clause clause, Ref ref, Context context, int at) {
        Clause before = clause.before(at);
        Clause after = clause.from(at + 1);
        Token.Day day = clause.all(Token.Day.class).reduce((first, second) -> second).orElse(null);
        boolean already = before.has(Word.ALREADY) || after.has(Word.LE) || day != null && tense.isGone(day.phrase());
        if (day != null && tense.isFuture(before, after, day, already, false)) {
            return Optional.of(plans.planned(clause, ref, day));
        }
        boolean whole = !clause.has(Token.Share.class) && (already || before.has(Word.ALL)) && isOfTask(clause, ref, at) && isCertain(clause, context)
                && !negation.isDenied(before);
        return whole ? Optional.of(done(clause, ref)) : Optional.empty();
    }

    /** Whether the task itself is what was ended, and not some pieces of it. */
    private boolean isOfTask(Clause clause, Ref ref, int finish) {
        Clause before = clause.before(finish);
        boolean titled = before.has(Token.Titled.class);
        boolean onlyOfTitle = extent.isOnlyOfTitle(clause, ref);
        boolean named = clause.has(Token.Named.class) && (clause.content() == 0 || onlyOfTitle) && clause.from(finish + 1).has(Word.LE);
        return ref.scope() == Ref.Scope.THESE && (titled || named) && !clause.has(Token.Figure.class)
                && (clause.foreign() <= 1 || onlyOfTitle || titled && extent.isWholeWork(before));
    }

    private boolean isCertain(Clause clause, Context context) {
        return !clause.hasAny(Hedges.WEAKENS) && !context.isOpen() && !hedges.isConditional(clause)
                && !clause.has(Word.WILL) && !clause.has(Word.GUESS);
    }
}
