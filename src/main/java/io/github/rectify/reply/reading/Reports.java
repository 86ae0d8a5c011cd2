package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides how far a clause says the work is. A completion needs a word of completion that nothing in its clause denies, halves,
 * puts off, makes a condition of, guesses at or says of a part only; everything short of that is progress.
 */
final class Reports {

    private static final int A_WORD = 2;
    private static final int LONG = 4;
    private static final Set<Word> WEAKENS = EnumSet.of(Word.PARTLY, Word.LEFT, Word.HALF, Word.PERHAPS, Word.UNDONE, Word.UNDERWAY);
    private static final Set<Word> LEAVES = EnumSet.of(Word.LEFT, Word.NOT, Word.UNDONE, Word.PARTLY, Word.HALF);
    private static final Set<Word> BESIDE_WHOLE = EnumSet.of(Word.FILLER, Word.ALL, Word.ALREADY, Word.GENERIC, Word.TASKS, Word.WHOLE, Word.THAT_ONE,
            Word.GREETING, Word.LE);
    private static final Set<Word> PARTS = EnumSet.of(Word.PAPERS, Word.HANDS_IN, Word.PARTLY, Word.NOT, Word.LEFT);
    private static final Set<Word> STATES = EnumSet.of(Word.DONE, Word.UNDERWAY, Word.STRIKE, Word.FINISH);
    private static final Set<Word> COMPLETES = EnumSet.of(Word.DONE, Word.STRIKE);

    private final Lexicon lexicon;
    private final Situation situation;
    private final LocalDate today;
    private boolean chats;

    Reports(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.today = situation.today();
    }

    /** Notes that the text speaks of private things somewhere: what names no task then says nothing of one. */
    void chatting(boolean privately) {
        chats = privately;
    }

    /** What else is known of the sentence a clause stands in. */
    record Context(boolean conditional, boolean guessed, boolean corrected) {
    }

    Optional<Statement> read(Clause clause, Ref ref, Context context) {
        if (isPromiseOnly(clause) || clause.isOnly(EnumSet.of(Word.PROMISE))) {
            return Optional.of(Statement.of(Intent.ACKNOWLEDGE, ref, clause.text()));
        }
        if (clause.has(Word.CARE) && !clause.has(Token.Day.class) && !clause.hasAny(LEAVES) && !clause.has(Word.DONE)) {
            return Optional.empty();
        }
        if (clause.has(Word.NOTHING_OPEN) || isNoneNot(clause) || isNotNot(clause) || isNotOne(clause)) {
            return Optional.of(done(clause, ref, clause.tokens().size()));
        }
        if (!ref.isSaid() && !clause.has(Token.Titled.class) && (chats && clause.hasAny(COMPLETES) || !isMatterOfWork(clause))) {
            return Optional.empty();
        }
        int done = clause.last(token -> token.isAny(COMPLETES) && !isBareWord(clause, ref, token));
        if (done >= 0 && isStrike(clause, done) && clause.part(0, done).hasAny(COMPLETES)) {
            done = clause.last(token -> token.is(Word.DONE));
        }
        if (done < 0 && isAllSettled(clause) && !context.conditional() && !context.guessed()) {
            return Optional.of(done(clause, ref, clause.tokens().size()));
        }
        return done >= 0 ? Optional.of(completion(clause, ref, context, done)) : progress(clause, ref, context);
    }

    /** “Shall push it as required”: it begins with a pledge, and tells neither a day nor a task nor anything of its state. */
    private static boolean isPromiseOnly(Clause clause) {
        int pledge = clause.index(token -> token.is(Word.PLEDGE), 0);
        int state = clause.index(token -> token.isAny(STATES), 0);
        return pledge >= 0 && (state < 0 || pledge < state) && clause.part(0, pledge).content() == 0 && !clause.has(Token.Day.class) && !clause.has(Token.Named.class)
                && !clause.has(Token.Titled.class) && !clause.has(Token.Figure.class) && !clause.has(Token.Share.class) && !clause.has(Word.WORK)
                && !clause.hasAny(EnumSet.of(Word.NOT, Word.IF, Word.LEFT, Word.PARTLY, Word.HALF, Word.ALREADY, Word.LE, Word.STUCK, Word.UNDONE, Word.PAPERS,
                        Word.HANDS_IN, Word.LATER));
    }

    /** “There is no school that has not”: two negations around a “which”. */
    private static boolean isNoneNot(Clause clause) {
        int which = clause.first(Word.ASKS);
        return which > 0 && clause.part(0, which).has(Word.NOT) && clause.part(which, clause.tokens().size()).has(Word.NOT)
                && clause.part(which, clause.tokens().size()).hasAny(EnumSet.of(Word.DONE, Word.FINISH));
    }

    /** “There is none that is not finished”: one not right behind the other. */
    private boolean isNotNot(Clause clause) {
        int not = clause.first(Word.NOT);
        int isNot = clause.index(token -> token.is(Word.NO) && lexicon.pairs("not.that").containsKey(token.text()), 0);
        Token undone = isNot < 0 ? null : clause.at(isNot + 1);
        if (undone != null && (undone.is(Word.NOT) || undone.is(Word.UNDONE)) && clause.content() <= A_WORD) {
            return true;
        }
        Token next = not < 0 ? null : clause.at(not + 1);
        boolean ofWhich = next != null && next.is(Word.NOT) && lexicon.pairs("past.particle").containsKey(clause.tokens().get(clause.tokens().size() - 1).text());
        return next != null && clause.tokens().get(not).text().length() > 1 && (next.is(Word.UNDONE) || ofWhich
                || next.is(Word.NOT) && clause.hasAny(EnumSet.of(Word.DONE, Word.FINISH)));
    }

    /** “All three are settled”: a plain verb with a sign of change, said of all of them and of nothing else. */
    private boolean isAllSettled(Clause clause) {
        int all = clause.first(Word.ALL);
        int verb = all < 0 ? -1 : clause.index(token -> lexicon.pairs("done.all").containsKey(token.text()), all);
        return verb > all && clause.at(verb + 1) != null && clause.tokens().get(verb + 1).is(Word.LE) && clause.content() == 0
                && clause.tokens().stream().allMatch(token -> token instanceof Token.Named || token.is(Word.ALL) || token.is(Word.LE)
                || token.is(Word.FILLER) || token.is(Word.ALREADY) || token.is(Word.GREETING) || token.is(Word.THAT_ONE) || token.is(Word.WHOLE));
    }

    /** “Not one of them lacks”, “there is none that does not”: one thing between two negations, or before a not and a word of lacking. */
    private boolean isNotOne(Clause clause) {
        for (int at = 0; at + 1 < clause.tokens().size(); at++) {
            boolean one = clause.tokens().get(at) instanceof Token.Figure figure && figure.text().length() == 2
                    && lexicon.pairs("once").longest(figure.text(), 0).isPresent();
            boolean not = clause.tokens().get(at + 1).is(Word.NOT) && clause.tokens().get(at + 1).text().length() == 1;
            Token next = clause.at(at + 2);
            boolean lacks = next != null && lexicon.pairs("lack").longest(next.text(), 0).isPresent();
            boolean none = at > 0 && clause.tokens().get(at - 1).is(Word.NOT) && clause.tokens().get(at - 1).text().length() > 1;
            if (one && not && (lacks || none)) {
                return true;
            }
        }
        return false;
    }

    /** “OK” alone is a yes; of a task, or of something that changed, it is a completion. */
    private boolean isBareWord(Clause clause, Ref ref, Token token) {
        return lexicon.pairs("done.weak").containsKey(token.text()) && !ref.isSaid() && !clause.has(Token.Titled.class)
                && !clause.has(Word.LE) && !clause.has(Word.ALREADY);
    }

    private static boolean isStrike(Clause clause, int at) {
        return clause.tokens().get(at).is(Word.STRIKE);
    }

    private Statement completion(Clause clause, Ref ref, Context context, int done) {
        Clause before = clause.part(0, done);
        Clause after = clause.part(done + 1, clause.tokens().size());
        boolean already = before.has(Word.ALREADY) || after.has(Word.LE) || clause.tokens().get(done).is(Word.LE)
                || after.at(0) != null && lexicon.pairs("past.particle").containsKey(after.tokens().get(0).text());
        Token.Day day = before.all(Token.Day.class).reduce((first, second) -> second.phrase().isVague() ? first : second)
                .or(() -> isDayOnly(after) ? after.one(Token.Day.class) : Optional.empty()).orElse(null);
        boolean strike = isStrike(clause, done);
        if (clause.tokens().get(done).is(Word.WILL) && !strike) {
            return planned(clause, ref, day, false, context);
        }
        boolean promised = clause.tokens().get(done).is(Word.PROMISE) && !already;
        if (promised || isFuture(before, after, day, already, strike)) {
            return planned(clause, ref, day, strike, context);
        }
        boolean denied = before.has(Word.ONCE_PLANNED) || isDenied(before, done) || after.has(Word.UNDONE);
        boolean then = before.hasAny(EnumSet.of(Word.FINISH, Word.AGREE))
                && before.tokens().stream().anyMatch(token -> lexicon.pairs("then").containsKey(token.text()));
        Token last = before.at(before.tokens().size() - 1);
        boolean once = last != null && lexicon.pairs("then").containsKey(last.text()) && !before.has(Word.ALREADY) && before.has(Word.LE)
                && !(after.has(Word.LE) || clause.tokens().get(done).is(Word.LE));
        boolean assures = after.tokens().stream().anyMatch(token -> lexicon.pairs("assures").containsKey(token.text()))
                && !clause.tokens().get(done).is(Word.LE) && !after.has(Word.LE);
        boolean again = after.has(Word.LATER) || after.has(Word.PUT_OFF) || before.has(Word.LATER) && before.has(Word.DONE) || after.has(Word.NOT) && !assures || assures;
        boolean butFor = ref.scope() == Ref.Scope.THESE && clause.has(Word.EXCEPT)
                && !clause.part(clause.first(Word.EXCEPT), clause.tokens().size()).has(Token.Named.class);
        boolean weak = again || then || once || butFor || weakens(clause, context) || context.conditional() || context.guessed() || isConditional(clause)
                || clause.has(Word.GUESS) && !strike || below100(clause) || isPartial(after);
        if (denied || weak) {
            return new Statement(Intent.REPORT_PROGRESS, ref, denied ? Grade.DENIED : Grade.LEFT,
                    Slots.of(null, percent(clause)),
                    clause.text());
        }
        if (!strike && (isStep(clause, ref, done) || isOfSomething(after))) {
            return new Statement(Intent.REPORT_PROGRESS, ref, Grade.STEP, Slots.EMPTY, clause.text());
        }
        return done(clause, ref, done);
    }

    private Statement done(Clause clause, Ref ref, int done) {
        LocalDate day = clause.all(Token.Day.class).map(token -> token.phrase().behind())
                .filter(found -> found != null && !found.isAfter(today)).reduce((first, second) -> second).orElse(null);
        boolean strikeOnly = !clause.hasAny(EnumSet.of(Word.DONE, Word.NOTHING_OPEN, Word.FINISH));
        return new Statement(Intent.REPORT_DONE, ref, strikeOnly ? Grade.STRIKE : Grade.WHOLE, Slots.of(day, null).checking(clause.all(Token.Day.class).toList()),
                clause.text());
    }

    /** A plan to be finished; with a day if one is told, a mere pledge without one. */
    private Statement planned(Clause clause, Ref ref, Token.@Nullable Day day, boolean strike, Context context) {
        LocalDate expected = day == null || clause.has(Word.ONCE_PLANNED) || isConditional(clause) ? null : day.phrase().ahead();
        if (day == null && isPledgeOnly(clause)) {
            return Statement.of(Intent.ACKNOWLEDGE, ref, clause.text());
        }
        return new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT,
                Slots.of(expected, percent(clause)).checking(clause.all(Token.Day.class).toList()), clause.text());
    }

    /** A word that weakens; “it should be 28” behind a correction is none. */
    private boolean weakens(Clause clause, Context context) {
        boolean past = clause.all(Token.Day.class).anyMatch(day -> day.phrase().behind() != null && day.phrase().behind().equals(day.phrase().ahead())
                && day.phrase().behind().isBefore(today));
        return clause.tokens().stream().anyMatch(token -> token.isAny(WEAKENS) && !(past && token.is(Word.DONE))
                && !(context.corrected() && lexicon.pairs("perhaps.corrects").containsKey(token.text())));
    }

    private static boolean isPledgeOnly(Clause clause) {
        return clause.hasAny(EnumSet.of(Word.PLEDGE, Word.PROMISE)) && !clause.hasAny(WEAKENS) && foreignContent(clause) < A_WORD
                && !clause.has(Word.NOT) && !clause.has(Word.IF);
    }

    private boolean isFuture(Clause before, Clause after, Token.@Nullable Day day, boolean already) {
        return isFuture(before, after, day, already, false);
    }

    private boolean isFuture(Clause before, Clause after, Token.@Nullable Day day, boolean already, boolean strike) {
        boolean soon = before.has(Word.SOON) && (!already || before.tokens().stream()
                .anyMatch(token -> lexicon.pairs("soon.sure").containsKey(token.text())) && !before.has(Word.ALREADY));
        boolean will = soon || before.has(Word.LATER) && !already || before.has(Word.WILL) || before.has(Word.PLEDGE) || before.has(Word.PROMISE)
                || before.has(Word.WISH) && !after.has(Word.STRIKE) && !strike;
        if (day == null) {
            return will && !before.has(Word.ALREADY);
        }
        if (day.phrase().isVague()) {
            return !already || will;
        }
        boolean exact = day.phrase().ahead() != null && day.phrase().ahead().equals(day.phrase().behind());
        boolean today0 = exact && day.phrase().ahead().equals(today) && !will && !isByThen(day.text());
        if (already && !exact && isByThen(day.text()) && !before.has(Word.ALREADY) && isAhead(day.phrase(), false)) {
            return true;
        }
        boolean past = today0 || already && !will && !(exact && day.phrase().ahead().isAfter(today));
        return !past && (isAhead(day.phrase(), will || exact && !already) || !already && (isWeekday(day.phrase()) || !exact && isByThen(day.text())));
    }

    /** Whether a day without a sign of time is rather past than ahead. */
    boolean isPast(DayPhrase day) {
        return !day.isVague() && !isAhead(day, false);
    }

    /** A day of the week alone: without a sign that it is over, the coming one is meant. */
    private static boolean isWeekday(DayPhrase day) {
        return day.ahead() != null && day.behind() != null && ChronoUnit.DAYS.between(day.behind(), day.ahead()) <= 7
                && !day.ahead().equals(day.behind());
    }

    /** “By the 20th”, “at the end of the month”: without a sign that it is over, a plan. */
    private boolean isByThen(String day) {
        return lexicon.pairs("day.before").keySet().stream().anyMatch(day::endsWith) || lexicon.pairs("day.end").keySet().stream().anyMatch(day::endsWith)
                || lexicon.pairs("day.end.year").keySet().stream().anyMatch(day::endsWith);
    }

    /** Whether a day lies ahead: it does if its next occurrence is nearer than its last. */
    private boolean isAhead(DayPhrase day, boolean will) {
        if (day.impossible() || day.behind() == null) {
            return true;
        }
        if (day.ahead() == null) {
            return false;
        }
        if (day.ahead().equals(day.behind())) {
            return day.ahead().isAfter(today) || day.ahead().equals(today) && will;
        }
        return will || ChronoUnit.DAYS.between(today, day.ahead()) <= ChronoUnit.DAYS.between(day.behind(), today);
    }

    private static boolean isDayOnly(Clause after) {
        return after.has(Token.Day.class) && after.content() == 0 && !after.hasAny(Clauses.PREDICATES);
    }

    private boolean isDenied(Clause before, int done) {
        int no = before.last(token -> token.is(Word.NO) && token.text().length() > 1);
        if (no >= 0) {
            return true;
        }
        int not = before.last(token -> token.is(Word.NOT));
        return not >= 0 && !before.part(not, done).has(Word.BUT) && !namesTheWrong(before, not);
    }

    /** “The matter of what was not returned”: the not belongs to what was wrong, which is over. */
    private boolean namesTheWrong(Clause before, int not) {
        String text = before.part(not, before.tokens().size()).text();
        return before.part(not, before.tokens().size()).has(Word.WHOLE) || lexicon.pairs("same.kind").keySet().stream()
                .anyMatch(kind -> lexicon.pairs("past.particle").keySet().stream().anyMatch(of -> text.contains(of + kind)));
    }

    /** Tied to something; “not before the 15th” is a day, not a condition. */
    private boolean isConditional(Clause clause) {
        for (int at = clause.first(Word.IF); at >= 0; at = clause.index(token -> token.is(Word.IF), at + 1)) {
            boolean until = lexicon.pairs("extend.until").keySet().stream().anyMatch(clause.tokens().get(at).text()::endsWith);
            boolean settled = lexicon.pairs("counts.as").containsKey(clause.tokens().get(at).text()) && clause.part(at, clause.tokens().size()).has(Word.LE)
                    && !clause.part(0, at).hasAny(EnumSet.of(Word.LE, Word.FINISH, Word.AGREE, Word.IF, Word.DONE)) && clause.part(0, at).content() > 0;
            if (settled) {
                continue;
            }
            boolean onlyThen = lexicon.pairs("even.until").containsKey(clause.tokens().get(at).text()) && clause.at(at - 1) instanceof Token.Day;
            if (!onlyThen && (!until || !(clause.at(at + 1) instanceof Token.Day))) {
                return true;
            }
        }
        return false;
    }

    private boolean below100(Clause clause) {
        return clause.all(Token.Share.class).anyMatch(share -> share.percent() < 100);
    }

    /** Finished nine of them, finished a part. */
    private static boolean isPartial(Clause after) {
        int figure = after.index(token -> token instanceof Token.Figure, 0);
        return figure >= 0 && figure <= 1;
    }

    /** Something of its own stands before the completion: only that is finished. */
    private boolean isStep(Clause clause, Ref ref, int done) {
        int from = clause.part(0, done).last(token -> token instanceof Token.Named || token.is(Word.WHOLE)
                || token.is(Word.REST) || token.is(Word.THAT_ONE) && token.text().length() > 1);
        Clause subject = clause.part(from + 1, done);
        if (subject.has(Word.PAPERS)) {
            return true;
        }
        boolean counted = subject.all(Token.Figure.class).anyMatch(figure -> !lexicon.pairs("one.matter").containsKey(figure.text())) && !subject.has(Word.ALL)
                && !(from >= 0 && clause.at(from + 1) instanceof Token.Figure);
        if (clause.part(0, done).has(Token.Titled.class) && !counted && isWholeWork(subject)) {
            return false;
        }
        boolean titled = clause.part(0, done).has(Token.Titled.class) && !subject.has(Word.WORK);
        boolean all = subject.has(Word.ALL) && clause.part(0, done).has(Token.Titled.class) && foreignContent(subject) <= A_WORD && !counted;
        if (all) {
            return false;
        }
        boolean ownWords = inTitle(subject, ref) && !counted;
        return counted || !ownWords && foreignContent(subject) >= (titled ? A_WORD + 1 : A_WORD);
    }

    /** The task's own title, what was to be done about it, and nothing else: “the clearing of the posts”. */
    private boolean isWholeWork(Clause subject) {
        return subject.tokens().stream().allMatch(token -> token instanceof Token.Titled || token instanceof Token.Named || token instanceof Token.Day
                || token.isAny(BESIDE_WHOLE) && !token.isAny(PARTS) || token.is(Word.WORK) && lexicon.pairs("work.whole").containsKey(token.text()));
    }

    private boolean isOnlyOfTitle(Clause clause, Ref ref) {
        return !clause.has(Word.PAPERS) && inTitle(clause, ref);
    }

    /** Whether all that is said stands in the title of the task that is meant. */
    private boolean inTitle(Clause clause, Ref ref) {
        List<String> codes = ref.isSaid() ? ref.codes() : situation.lastReminded();
        return codes.size() == 1 && situation.open().stream().filter(task -> codes.contains(task.code()))
                .anyMatch(task -> clause.tokens().stream().filter(token -> token instanceof Token.Other || token.is(Word.WORK))
                        .allMatch(token -> task.title().contains(token.text())));
    }

    /** What is finished stands behind: the draft, the checks in seventeen villages. */
    private boolean isOfSomething(Clause after) {
        Token first = after.at(0);
        Token second = first != null && first.is(Word.LE) ? after.at(1) : first;
        if (second != null && lexicon.pairs("object.not").containsKey(second.text())) {
            return false;
        }
        Clause plain = after.has(Word.PAPERS) ? after.part(0, after.first(Word.PAPERS)) : after;
        int pleased = plain.index(token -> token.isAny(EnumSet.of(Word.WISH, Word.GREETING, Word.HELP_US, Word.STRIKE, Word.BY, Word.SHOW)), 0);
        return foreignContent(pleased >= 0 ? plain.part(0, pleased) : plain) >= A_WORD;
    }

    /** Letters that belong to no title and say something. */
    private static int foreignContent(Clause clause) {
        return clause.content() - clause.all(Token.Titled.class).mapToInt(token -> token.text().length()).sum();
    }

    /** A step finished, or to be: the whole only if nothing but a task's own title is its subject. */
    private Optional<Statement> finish(Clause clause, Ref ref, Context context, int at) {
        Clause before = clause.part(0, at);
        Clause after = clause.part(at + 1, clause.tokens().size());
        Token.Day day = clause.all(Token.Day.class).reduce((first, second) -> second).orElse(null);
        boolean gone = day != null && day.phrase().behind() != null && day.phrase().behind().equals(day.phrase().ahead()) && day.phrase().behind().isBefore(today);
        boolean already = before.has(Word.ALREADY) || after.has(Word.LE) || gone;
        if (isFuture(before, after, day, already) && day != null) {
            return Optional.of(planned(clause, ref, day, false, context));
        }
        boolean named = clause.has(Token.Named.class) && (clause.content() == 0 || isOnlyOfTitle(clause, ref)) && after.has(Word.LE);
        boolean whole = (before.has(Token.Titled.class) || named) && ref.scope() == Ref.Scope.THESE && (already || before.has(Word.ALL))
                && (foreignContent(clause) <= 1 || isOnlyOfTitle(clause, ref) || before.has(Token.Titled.class) && isWholeWork(before)) && clause.all(Token.Figure.class).findAny().isEmpty() && !clause.hasAny(WEAKENS)
                && !isDenied(before, at) && !context.conditional() && !context.guessed() && !isConditional(clause)
                && !clause.has(Word.WILL) && !clause.has(Word.GUESS);
        return whole ? Optional.of(done(clause, ref, at)) : Optional.empty();
    }

    private Optional<Statement> progress(Clause clause, Ref ref, Context context) {
        if (clause.tokens().stream().allMatch(token -> token.isAny(EnumSet.of(Word.SEEN, Word.FILLER, Word.GREETING)))) {
            return Optional.empty();
        }
        if (!ref.isSaid() && lexicon.pairs("chat").keySet().stream().anyMatch(clause.text()::contains)) {
            return Optional.empty();
        }
        int finish = clause.last(token -> token.is(Word.FINISH));
        Optional<Statement> finished = finish < 0 ? Optional.empty() : finish(clause, ref, context, finish);
        if (finished.isPresent()) {
            return finished;
        }
        Integer percent = percent(clause);
        Token.Day day = clause.all(Token.Day.class).reduce((first, second) -> second).orElse(null);
        boolean ahead = day != null && day.phrase().ahead() != null && isAhead(day.phrase(), clause.has(Word.WILL));
        boolean plansEnd = ahead && clause.hasAny(EnumSet.of(Word.PROMISE, Word.PLEDGE, Word.WILL)) && foreignContent(clause) < A_WORD
                && !clause.has(Word.NOT) && !clause.has(Word.IF) && !clause.has(Word.ONCE_PLANNED) && !clause.has(Word.EXTEND);
        Slots slots = Slots.of(plansEnd ? day.phrase().ahead() : null, percent).checking(clause.all(Token.Day.class).toList());
        boolean guessOnly = clause.has(Word.PERHAPS) && !clause.hasAny(EnumSet.of(Word.PARTLY, Word.LEFT, Word.HALF, Word.UNDONE, Word.UNDERWAY));
        if (percent == null && !plansEnd && clause.has(Word.UNDERWAY) && clause.content() < A_WORD
                && !clause.hasAny(EnumSet.of(Word.PARTLY, Word.LEFT, Word.HALF, Word.UNDONE, Word.NOT))) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.UNDERWAY, slots, clause.text()));
        }
        if (isClean(clause)) {
            return Optional.empty();
        }
        int no = clause.first(Word.NO);
        if (no >= 0 && clause.at(no + 1) != null && clause.tokens().get(no + 1).isAny(EnumSet.of(Word.NOT, Word.UNDONE))
                && clause.tokens().get(no).text().length() > 1) {
            return Optional.empty();
        }
        if (percent != null || clause.hasAny(WEAKENS) && !guessOnly || plansEnd) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, clause.content() >= A_WORD && !clause.hasAny(
                    EnumSet.of(Word.UNDONE, Word.LEFT, Word.HALF, Word.PARTLY, Word.UNDERWAY)) ? Grade.STEP : Grade.LEFT, slots, clause.text()));
        }
        if (below100(clause) && !clause.has(Word.RATE) && !clause.has(Word.ASKS) && (clause.content() >= A_WORD || clause.has(Word.LE)) && isMatterOfWork(clause)) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, slots, clause.text()));
        }
        boolean twoFigures = clause.all(Token.Figure.class).filter(Token.Figure::counts).count() > 1 && isMatterOfWork(clause) && !situation.lastReminded().isEmpty();
        if (twoFigures && clause.content() > 0) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.STEP, slots, clause.text()));
        }
        boolean matter = clause.content() >= A_WORD || ref.isSaid() || clause.has(Token.Figure.class)
                || clause.hasAny(EnumSet.of(Word.HANDS_IN, Word.PAPERS, Word.WORK));
        if (clause.has(Word.NOT) && (matter || clause.isOnly(EnumSet.of(Word.NOT)))) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, slots, clause.text()));
        }
        if (clause.has(Word.EXCEPT) && (clause.content() > 0 || clause.has(Token.Figure.class)) || isPlannedTask(clause, ahead)) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT,
                    clause.has(Word.EXCEPT) ? slots : slots.withDate(day.phrase().ahead()), clause.text()));
        }
        if (clause.has(Word.FINISH) && clause.has(Token.Figure.class)) {
            boolean behind = clause.has(Word.LE) || clause.has(Word.ALREADY) || clause.has(Word.WHOLLY);
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, behind && !clause.has(Word.NOT) ? Grade.STEP : Grade.LEFT, slots, clause.text()));
        }
        if (ahead && (isResultPlanned(clause) || isByThenPlanned(clause, day))) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, slots.withDate(day.phrase().ahead()), clause.text()));
        }
        int first = clause.index(token -> !(token instanceof Token.Named), 0);
        boolean waits = first >= 0 && clause.tokens().get(first).is(Word.IF) && matter
                || ahead && (clause.has(Word.WORK) || clause.tokens().stream().anyMatch(token -> token.is(Word.PUT_OFF) && token.text().length() > A_WORD)) && !situation.lastReminded().isEmpty();
        if (waits) {
            boolean all = ahead && clause.has(Word.ALL);
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT,
                    all ? slots.withDate(day.phrase().ahead()) : slots, clause.text()));
        }
        if (clause.has(Word.FINISH) && clause.has(Word.PERHAPS)) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, Slots.EMPTY, clause.text()));
        }
        boolean moved = clause.has(Word.ALREADY) || clause.has(Word.LE) || clause.has(Word.FINISH) && day != null && !ahead;
        boolean work = clause.has(Word.WORK) || clause.has(Word.FINISH) || clause.has(Token.Titled.class) || clause.has(Token.Figure.class) || ref.isSaid()
                || clause.content() > LONG && !situation.lastReminded().isEmpty()
                        && lexicon.pairs("chat").keySet().stream().noneMatch(clause.text()::contains);
        return moved && matter && work || clause.has(Word.WILL) && clause.has(Word.WORK)
                ? Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, moved ? Grade.STEP : Grade.LEFT, slots, clause.text()))
                : Optional.empty();
    }

    /** “Not one case of …”, of something that is no work: nothing is left. */
    private boolean isClean(Clause clause) {
        int not = clause.first(Word.NOT);
        return not >= 0 && lexicon.pairs("clean").containsKey(clause.tokens().get(not).text()) && clause.at(not + 1) instanceof Token.Figure
                && !clause.hasAny(EnumSet.of(Word.DONE, Word.FINISH, Word.WORK, Word.HANDS_IN, Word.STRIKE, Word.LEFT));
    }

    /** As many shares as tasks: one of each, in their order. */
    List<Statement> sharesEach(Clause clause, Ref ref) {
        List<Token.Share> shares = clause.all(Token.Share.class).toList();
        boolean each = ref.scope() == Ref.Scope.THESE && ref.codes().size() > 1 && shares.size() == ref.codes().size();
        return !each ? List.of() : IntStream.range(0, shares.size()).mapToObj(at -> new Statement(Intent.REPORT_PROGRESS,
                Ref.these(List.of(ref.codes().get(at)), List.of(), false), Grade.LEFT, Slots.of(null, shares.get(at).percent()), clause.text())).toList();
    }

    /** “All shelved by the 18th”: whatever is to be so by then, unless it is a paper or something is said of it besides. */
    private boolean isByThenPlanned(Clause clause, Token.Day day) {
        boolean all = clause.has(Word.ALL);
        boolean by = lexicon.pairs("day.before").keySet().stream().anyMatch(day.text()::endsWith);
        return (by || all) && clause.content() > 0 && !situation.lastReminded().isEmpty() && isMatterOfWork(clause)
                && !clause.hasAny(EnumSet.of(Word.NOT, Word.IF, Word.PAPERS, Word.ASKS, Word.REMIND, Word.EXTEND, Word.LE, Word.LEFT, Word.PUT_OFF,
                        Word.UNDERWAY, Word.HANDS_IN, Word.ONCE_PLANNED, Word.AGREE, Word.REFUSE, Word.LATER, Word.AWAY))
                && clause.tokens().stream().noneMatch(token -> lexicon.pairs("plan.part").containsKey(token.text()));
    }

    private boolean isMatterOfWork(Clause clause) {
        return lexicon.pairs("chat").keySet().stream().noneMatch(clause.text()::contains);
    }

    /** “By the 15th get it cleared”: something is to be brought to an end by a day ahead, and not a paper or another part of it. */
    private boolean isResultPlanned(Clause clause) {
        boolean brings = clause.tokens().stream().anyMatch(token -> lexicon.pairs("brings").containsKey(token.text()));
        return brings && !clause.hasAny(EnumSet.of(Word.NOT, Word.IF, Word.PAPERS, Word.ASKS, Word.REMIND, Word.EXTEND, Word.LE))
                && clause.tokens().stream().noneMatch(token -> lexicon.pairs("plan.part").containsKey(token.text()));
    }

    /** A share told beside something else. */
    Optional<Statement> share(Clause clause, Ref ref) {
        Integer percent = percent(clause);
        return percent == null ? Optional.empty()
                : Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, Slots.of(null, percent), clause.text()));
    }

    /** A task and a day ahead, and nothing else. */
    private static boolean isPlannedTask(Clause clause, boolean ahead) {
        return ahead && clause.has(Token.Named.class) && clause.content() <= 1 && clause.tokens().stream().allMatch(token ->
                token instanceof Token.Named || token instanceof Token.Day || token instanceof Token.Other || token.isAny(EnumSet.of(Word.FILLER, Word.BEFORE_DAY, Word.WILL, Word.LE)));
    }

    private static boolean closesWithShare(Clause clause) {
        int share = clause.last(Token.Share.class::isInstance);
        return clause.part(share + 1, clause.tokens().size()).tokens().stream().allMatch(token -> token.isAny(EnumSet.of(Word.FILLER, Word.GUESS, Word.LE)));
    }

    /** A share of the work as a whole; one of something else is none. */
    private @Nullable Integer percent(Clause clause) {
        int share = clause.index(Token.Share.class::isInstance, 0);
        String before = share < 0 ? "" : clause.part(0, share).text();
        boolean rate = lexicon.pairs("rate.sign").keySet().stream().anyMatch(before::endsWith) && lexicon.pairs("rate.own").keySet().stream().noneMatch(before::endsWith);
        if (rate || clause.has(Word.RATE) || clause.has(Word.NOT) && clause.has(Token.Share.class)) {
            return null;
        }
        if (clause.has(Word.HALF) && foreignContent(clause) < A_WORD * LONG && !(clause.has(Word.LEFT) && clause.first(Word.LEFT) < clause.first(Word.HALF))) {
            return 50;
        }
        List<Token.Share> shares = clause.all(Token.Share.class).toList();
        if (shares.size() > 1) {
            return null;
        }
        boolean closes = !shares.isEmpty() && closesWithShare(clause) && !clause.has(Token.Figure.class) && foreignContent(clause) <= A_WORD * LONG;
        return shares.isEmpty() || foreignContent(clause) > A_WORD && !closes ? null : shares.get(shares.size() - 1).percent() == 100 ? null
                : shares.get(shares.size() - 1).percent();
    }
}
