package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Decisions.Outcome;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the clauses of a text and keeps what is being talked about: a clause that names no task speaks of the one named
 * before it; a guess or a condition holds to the end of its sentence; “no, it is 13” corrects what was just said, “what I sent
 * before was wrong” takes back an earlier message.
 */
final class Statements {

    private static final int FEW = 4;
    private static final Set<Word> SAYS_OTHER = EnumSet.of(Word.HOW_TO, Word.MY_TASKS, Word.SHOW, Word.REMIND, Word.HOLD_ON, Word.TAKE_BACK, Word.HOW, Word.WHY,
            Word.PUT_OFF, Word.AWAY);
    private static final Set<Word> NAMES_ONLY = EnumSet.of(Word.THAT_ONE, Word.WHOLE, Word.FILLER, Word.GENERIC, Word.GREETING, Word.YES);
    private static final Set<Word> COURTESY = EnumSet.of(Word.GREETING, Word.SEEN, Word.FILLER);
    private static final Set<Word> GUESSES = EnumSet.of(Word.PERHAPS);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Refs refs;
    private final Handovers handovers;
    private final Dealings dealings;
    private final Questions questions;
    private final Reports reports;
    private final Tense tense;
    private final Shares shares;
    private final Decisions decisions;

    private final List<Statement> found = new ArrayList<>();
    private final Set<String> namedSoFar = new LinkedHashSet<>();
    private Ref topic = Ref.NONE;
    private final List<Token.Day> days = new ArrayList<>();
    private int sentence = -1;
    private int sentenceBegan;
    private List<String> excepted = List.of();
    private @Nullable Clause previous;
    private @Nullable Clause current;
    private boolean topicByContent;
    private boolean conditional;
    private boolean guessed;
    private boolean correcting;
    private boolean brief;
    private @Nullable Statement takenBack;
    private int replaced = -1;
    private boolean putOff;
    private boolean wasDoubleNot;
    private boolean conditionalSaid;

    Statements(Lexicon lexicon, Names names, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.refs = new Refs(lexicon, situation);
        this.handovers = new Handovers(lexicon, names, situation);
        this.dealings = new Dealings(lexicon, handovers, situation);
        this.questions = new Questions(lexicon, situation);
        this.decisions = new Decisions(lexicon);
        this.reports = new Reports(lexicon, situation);
        this.tense = new Tense(lexicon, situation.today());
        this.shares = new Shares(lexicon);
    }

    /** What was said, in order; empty if nothing was. */
    List<Statement> read(List<Clause> clauses, Ref quoted) {
        topic = quoted;
        brief = clauses.stream().filter(clause -> !clause.tokens().stream().allMatch(token -> token.isAny(COURTESY))).count() <= FEW;
        reports.chatting(clauses.stream().anyMatch(clause -> lexicon.pairs("chat").keySet().stream().anyMatch(clause.text()::contains)));
        Optional<Handovers.Delegation> delegation = handovers.delegation(clauses);
        for (int at = 0; at < clauses.size(); at++) {
            if (delegation.isPresent() && at == delegation.get().first()) {
                found.add(delegation.get().statement());
            }
            if (delegation.isEmpty() || at < delegation.get().first() || at > delegation.get().last()) {
                clause(clauses.get(at), at + 1 < clauses.size() ? clauses.get(at + 1) : null);
            }
        }
        if (replaced >= 0 && replaced < found.size() && found.get(replaced).intent() == Intent.REPORT_DONE && !found.get(replaced).ref().isSaid()) {
            found.remove(replaced);
        }
        boolean promised = clauses.stream().anyMatch(clause -> clause.has(Word.PROMISE));
        if (clauses.stream().anyMatch(clause -> lexicon.pairs("rant").keySet().stream().anyMatch(clause.text()::contains))) {
            found.removeIf(statement -> statement.intent() == Intent.SNOOZE && statement.slots().date() == null);
        }
        if (promised) {
            found.removeIf(statement -> statement.intent() == Intent.SNOOZE && statement.grade() == Statement.Grade.DENIED && statement.slots().date() == null);
        }
        if (isLeader()) {
            found.removeIf(statement -> statement.intent() == Intent.REPORT_PROGRESS && statement.grade() == Statement.Grade.STEP
                    && !statement.ref().isSaid());
            found.removeIf(Statements::isUnderwayOfNobody);
        }
        if (isLeader()) {
            found.removeIf(statement -> statement.intent() == Intent.REQUEST_EXTENSION && conditionalSaid);
        }
        if (putOff && isLeader()) {
            found.removeIf(statement -> statement.intent() == Intent.REPORT_PROGRESS || statement.intent() == Intent.ACKNOWLEDGE
                    || statement.intent() == Intent.REQUEST_EXTENSION || statement.intent() == Intent.REPORT_BLOCKED);
        }
        return found;
    }

    /** Nothing that any rule knows, and yet an official speaks of work to whom a task was just brought to mind: something goes on. */
    List<Statement> something(List<Clause> clauses) {
        boolean asked = clauses.stream().anyMatch(clause -> Questions.asks(clause)
                || clause.tokens().stream().anyMatch(token -> lexicon.pairs("you").containsKey(token.text()))) || clauses.stream().anyMatch(clause -> clause.hasAny(SAYS_OTHER));
        boolean work = clauses.stream().anyMatch(clause -> clause.has(Word.WORK) || clause.has(Token.Titled.class)
                || clause.has(Word.FINISH) || clause.all(Token.Figure.class).count() > 1);
        boolean privately = clauses.stream().anyMatch(clause -> lexicon.pairs("chat").keySet().stream().anyMatch(clause.text()::contains));
        int content = clauses.stream().mapToInt(Clause::content).sum();
        boolean names = clauses.stream().flatMap(clause -> clause.tokens().stream())
                .allMatch(token -> token instanceof Token.Titled || token instanceof Token.Named || token.isAny(NAMES_ONLY));
        if (isLeader() || asked || privately || !work || names || content < FEW || situation.lastReminded().isEmpty() && !topic.isSaid()) {
            return List.of();
        }
        return List.of(new Statement(Intent.REPORT_PROGRESS, topic, Statement.Grade.STEP, Slots.EMPTY, clauses.get(0).text()));
    }

    private static boolean isUnderwayOfNobody(Statement statement) {
        return statement.intent() == Intent.REPORT_PROGRESS && !statement.ref().isSaid() && statement.slots().date() == null
                && statement.slots().percent() == null && statement.grade() == Statement.Grade.UNDERWAY;
    }

    /** Whether a leader put a decision off. */
    boolean isPutOff() {
        return putOff;
    }

    private void clause(Clause clause, @Nullable Clause next) {
        if (clause.sentence() != sentence) {
            sentence = clause.sentence();
            days.clear();
            sentenceBegan = found.size();
            conditional = false;
            guessed = false;
        }
        if (clause.tokens().stream().anyMatch(token -> lexicon.pairs("turns").containsKey(token.text()))) {
            guessed = false;
        }
        previous = current;
        current = clause;
        Ref own = excepting(refs.of(clause), clause);
        if (takesBack(clause, own)) {
            return;
        }
        boolean restOfNothing = clause.has(Word.REST) && !clause.has(Token.Named.class) && namedSoFar.isEmpty();
        own = inContext(own, clause);
        if (own.isSaid()) {
            topic = own;
            topicByContent = !clause.has(Token.Named.class);
            namedSoFar.addAll(own.codes());
        }
        boolean asks = Questions.asks(clause);
        if (isLeader() && !asks && setsDay(clause, own)) {
            return;
        }
        List<Statement> said = previous == null && next == null || !isTitleOnly(clause) ? said(clause, topic, asks, next) : List.of();
        if (correcting && !(said.isEmpty() && own.codes().isEmpty())) {
            correct(own, said);
            correcting = false;
            said = said.isEmpty() ? List.of() : said;
        }
        reserve(clause.has(Token.Named.class) ? own : Ref.NONE, said);
        if (said.isEmpty() && takenBack != null && clause.has(Token.Named.class) && clause.content() == 0) {
            said = List.of(takenBack.with(own));
        }
        if (said.isEmpty() && own.isSaid()) {
            attach(own, clause);
        }
        if (restOfNothing) {
            said = said.stream().map(Statements::asPart).toList();
        }
        said.forEach(statement -> found.add(withDay(ahead(statement, clause), clause)));
        dayOnly(clause, said);
        if (!clause.hasAny(EnumSet.of(Word.UNDONE, Word.ONCE_PLANNED, Word.REMIND, Word.CARE))) {
            clause.all(Token.Day.class).forEach(days::add);
        }
        conditional |= next != null && isOnce(clause) && next.tokens().stream().anyMatch(token -> lexicon.pairs("then").containsKey(token.text()));
        conditionalSaid |= clause.has(Word.IF);
        conditional |= clause.has(Word.IF) && said.stream().noneMatch(statement -> statement.intent() == Intent.REPORT_DONE);
        guessed |= clause.hasAny(GUESSES) && said.isEmpty();
    }

    /** “The rest is done”, when nothing was named before: a part of one task. */
    private static Statement asPart(Statement statement) {
        return statement.intent() != Intent.REPORT_DONE ? statement : new Statement(Intent.REPORT_PROGRESS, statement.ref(),
                Statement.Grade.LEFT, Statement.Slots.EMPTY, statement.words());
    }

    /** “All but 12,” with the comma: what is excepted is told in a clause of its own. */
    private Ref excepting(Ref own, Clause clause) {
        boolean alone = (clause.has(Word.EXCEPT) || own.scope() == Ref.Scope.ALL_BUT) && own.scope() != Ref.Scope.NOT_SAID
                && !own.codes().isEmpty() && !clause.has(Word.ALL) && !clause.has(Word.REST)
                && clause.tokens().stream().noneMatch(token -> token.isAny(Clauses.PREDICATES) && !token.is(Word.PARTLY));
        Statement last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (alone && last != null && last.ref().scope() == Ref.Scope.THESE && last.ref().codes().containsAll(own.codes())) {
            found.set(found.size() - 1, last.with(last.ref().without(own.codes())));
            return Ref.NONE;
        }
        if (alone && last != null && last.ref().scope() == Ref.Scope.ALL) {
            found.set(found.size() - 1, last.with(new Ref(own.codes(), List.of(), false, Ref.Scope.ALL_BUT)));
            return Ref.NONE;
        }
        if (alone) {
            excepted = own.codes();
            namedSoFar.addAll(own.codes());
            return Ref.NONE;
        }
        if (!excepted.isEmpty() && (own.scope() == Ref.Scope.ALL || own.scope() == Ref.Scope.REST
                || own.scope() == Ref.Scope.NOT_SAID && (clause.has(Word.ALL) || clause.has(Word.REST)))) {
            Ref but = new Ref(excepted, List.of(), false, Ref.Scope.ALL_BUT);
            excepted = List.of();
            return but;
        }
        return own;
    }

    /** What a clause names, seen from what was talked about so far. */
    private Ref inContext(Ref own, Clause clause) {
        if (own.scope() == Ref.Scope.REST) {
            return rest(own);
        }
        if (own.scope() == Ref.Scope.ALL && refs.all().isEmpty() && refs.implied().isPresent() && clause.has(Word.LE)
                && !clause.hasAny(EnumSet.of(Word.DONE, Word.STRIKE, Word.NOTHING_OPEN, Word.AGREE, Word.REFUSE, Word.FINISH))) {
            return Ref.NONE;
        }
        boolean talkedAbout = topic.scope() == Ref.Scope.THESE && !topic.codes().isEmpty();
        if (own.scope() == Ref.Scope.ALL && talkedAbout) {
            return Ref.NONE;
        }
        boolean byContent = own.scope() == Ref.Scope.THESE && !clause.has(Token.Named.class);
        if (byContent && talkedAbout && clause.has(Word.NOT_MINE)) {
            return Ref.NONE;
        }
        return byContent && talkedAbout && !clause.has(Word.THAT_ONE) && !own.codes().equals(topic.codes()) && !startsWithTitle(clause)
                ? Ref.NONE : own;
    }

    private boolean isNotThatUndone(Clause clause) {
        return clause.has(Word.NOTHING_OPEN) && lexicon.pairs("not.that").keySet().stream().anyMatch(clause.text()::contains);
    }

    /** “It is only that I have not told”. */
    private boolean isAboutReporting(Clause clause) {
        return clause.has(Word.DONE) || lexicon.pairs("reason.report").keySet().stream().anyMatch(clause.text()::contains);
    }

    /** “Forgot to answer you”, “it is your system that is not up to date”: of telling, not of the work. */
    private boolean isUnreported(Clause clause) {
        String text = clause.text();
        boolean told = lexicon.pairs("reason.report").keySet().stream().anyMatch(text::contains);
        boolean forgot = lexicon.pairs("unreported").keySet().stream().anyMatch(text::contains) && told && !clause.has(Word.DONE) && !clause.has(Word.LEFT);
        boolean yours = clause.tokens().get(0).is(Word.YES) && clause.tokens().stream().anyMatch(token -> lexicon.pairs("you").containsKey(token.text())) && told;
        return (forgot || yours) && !clause.has(Token.Named.class) && !found.isEmpty();
    }

    /** “As soon as it is filed”: a one with nothing but a verb behind it. */
    private boolean isOnce(Clause clause) {
        int one = clause.last(token -> lexicon.pairs("once").containsKey(token.text()));
        Clause verb = clause.part(one + 1, clause.tokens().size());
        return one >= 0 && !verb.tokens().isEmpty() && verb.text().length() <= FEW && !verb.has(Word.LE);
    }

    /** A task's title as it stands, beside other clauses: it names and says nothing. */
    private boolean isTitleOnly(Clause clause) {
        String text = clause.text();
        return text.length() > FEW && clause.hasAny(EnumSet.of(Word.NOT, Word.UNDONE, Word.OVERDUE)) && situation.open().stream().anyMatch(task -> task.title().contains(text));
    }

    private boolean startsWithTitle(Clause clause) {
        String text = clause.text();
        boolean describes = lexicon.pairs("same.kind").keySet().stream().anyMatch(kind -> lexicon.pairs("past.particle").keySet().stream()
                .anyMatch(of -> text.contains(of + kind)));
        if (describes && topicByContent) {
            return false;
        }
        return clause.at(0) instanceof Token.Titled titled && (titled.weight() > 2 || topicByContent && titled.weight() == 2 && brief);
    }

    /** The others are those of the set that were not named so far. */
    private Ref rest(Ref own) {
        return namedSoFar.isEmpty() ? Ref.NONE : new Ref(List.copyOf(namedSoFar), own.strange(), own.tied(), Ref.Scope.ALL_BUT);
    }

    /** “By Friday the accounts are done, then struck off”: what follows a day ahead has not happened either. */
    private Statement ahead(Statement statement, Clause clause) {
        boolean open = statement.intent() == Intent.REPORT_DONE && statement.slots().date() == null && !days.isEmpty()
                && !clause.has(Word.ALREADY) && !clause.has(Word.LE) && !clause.has(Token.Day.class) && !clause.has(Token.Named.class);
        DayPhrase last = open ? days.get(days.size() - 1).phrase() : DayPhrase.VAGUE;
        return open && last.ahead() != null && !tense.isPast(last) ? new Statement(Intent.REPORT_PROGRESS, statement.ref(),
                Statement.Grade.LEFT, Statement.Slots.EMPTY.withDate(last.ahead()), statement.words()) : statement;
    }

    /** A day told in an earlier clause of the sentence, for a statement that has none: the only one, or a plan's. */
    private Statement withDay(Statement statement, Clause clause) {
        if (statement.slots().date() != null || days.isEmpty() || clause.has(Token.Day.class) || conditional) {
            return statement;
        }
        DayPhrase last = days.get(days.size() - 1).phrase();
        LocalDate day = switch (statement.intent()) {
            case REPORT_DONE -> days.size() == 1 && last.behind() != null && !last.behind().isAfter(situation.today())
                    && tense.isPast(last) ? last.behind() : null;
            case REPORT_PROGRESS -> clause.has(Word.DONE) && clause.has(Word.WILL) && !tense.isPast(last) ? last.ahead() : null;
            case REQUEST_EXTENSION -> statement.slots().span() == null && !tense.isPast(last) ? last.ahead() : null;
            case SNOOZE -> last.ahead();
            default -> null;
        };
        Slots slots = day == null ? statement.slots() : statement.slots().withDate(day);
        boolean hour = statement.intent() == Intent.SNOOZE && slots.date() != null && slots.time() == null && previous != null;
        return statement.with(hour ? slots.withTime(previous.one(Token.Hour.class).map(Token.Hour::time).orElse(null)) : slots);
    }

    /** A past day told alone behind a completion is its day. */
    private void dayOnly(Clause clause, List<Statement> said) {
        Optional<Token.Day> day = clause.one(Token.Day.class);
        if (!said.isEmpty() || day.isEmpty() || found.isEmpty() || clause.content() > 1) {
            return;
        }
        boolean labelled = previous != null && clause.content() == 0 && previous.tokens().stream().anyMatch(token -> lexicon.pairs("day.label").containsKey(token.text()))
                || clause.tokens().stream().anyMatch(token -> lexicon.pairs("day.label").containsKey(token.text()));
        for (int at = found.size() - 1; labelled && at >= 0; at--) {
            if (found.get(at).intent() == Intent.REPORT_DONE && found.get(at).slots().date() == null && tense.isPast(day.get().phrase())) {
                Statement done = found.get(at);
                found.add(done.with(done.slots().withDate(day.get().phrase().behind())));
                return;
            }
        }
        boolean next = topic.scope() == Ref.Scope.THESE && !topic.equals(found.get(found.size() - 1).ref())
                && found.stream().noneMatch(before -> before.ref().equals(topic)) && lastIsReportOrDecision() && !isLeader();
        if (next && !tense.isPast(day.get().phrase()) && day.get().phrase().ahead() != null) {
            found.add(new Statement(Intent.REPORT_PROGRESS, topic, Statement.Grade.LEFT,
                    Statement.Slots.EMPTY.withDate(day.get().phrase().ahead()), clause.text()));
            return;
        }
        Statement last = found.get(found.size() - 1);
        boolean asked = (last.intent() == Intent.REQUEST_EXTENSION && last.slots().span() == null || last.intent() == Intent.SNOOZE)
                && last.slots().date() == null && day.get().phrase().ahead() != null && !tense.isPast(day.get().phrase()) && !clause.has(Word.ONCE_PLANNED);
        if (asked) {
            LocalTime time = last.intent() == Intent.SNOOZE ? clause.one(Token.Hour.class).map(Token.Hour::time).orElse(null) : null;
            found.set(found.size() - 1, last.with(last.slots().withDate(day.get().phrase().ahead()).withTime(time)));
            return;
        }
        boolean plan = last.intent() == Intent.REPORT_PROGRESS && last.slots().date() == null && !clause.has(Word.ONCE_PLANNED)
                && clause.hasAny(EnumSet.of(Word.WILL, Word.BEFORE_DAY)) && !clause.has(Word.REST) && !tense.isPast(day.get().phrase());
        if (plan) {
            found.set(found.size() - 1, last.with(last.slots().withDate(day.get().phrase().ahead())));
        }
        if (tense.isPast(day.get().phrase()) && !clause.hasAny(EnumSet.of(Word.LEFT, Word.REST))) {
            if (last.intent() == Intent.REPORT_DONE && last.slots().date() == null) {
                found.set(found.size() - 1, last.with(last.slots().withDate(day.get().phrase().behind())));
            }
        }
    }

    private List<Statement> said(Clause clause, Ref ref, boolean asks, @Nullable Clause next) {
        Optional<Statement> help = questions.help(clause, asks);
        if (help.isPresent()) {
            return List.of(help.get());
        }
        Optional<Statement> dealing = dealings.read(clause, ref, asks, next, previous);
        if (isLeader()) {
            Outcome outcome = decisions.outcome(clause, asks, conditional);
            putOff |= outcome == Outcome.PUT_OFF;
            if (outcome == Outcome.PUT_OFF) {
                unsay();
            }
            boolean snoozes = dealing.isPresent() && dealing.get().intent() == Intent.SNOOZE && (outcome != Outcome.PUT_OFF || clause.has(Word.REMIND));
            boolean other = dealing.isPresent() && dealing.get().intent() == Intent.TRANSFER || snoozes;
            if (outcome != Outcome.NONE && !other) {
                return decisions.statement(outcome, clause, ref).map(List::of).orElse(List.of());
            }
        }
        if (dealing.isPresent()) {
            boolean share = dealing.get().intent() == Intent.REQUEST_EXTENSION && clause.has(Token.Share.class);
            Optional<Statement> also = share ? shares.beside(clause, ref) : Optional.empty();
            return also.map(statement -> List.of(dealing.get(), statement)).orElse(List.of(dealing.get()));
        }
        boolean doubted = clause.question() && clause.has(Word.PERHAPS) && clause.has(Word.DONE) && !isLeader();
        if (doubted) {
            return reports.read(clause, ref, new Reports.Context(conditional, guessed, isCorrected())).map(List::of).orElse(List.of());
        }
        Optional<Statement> question = questions.read(clause, ref, asks);
        if (question.isPresent()) {
            return List.of(question.get());
        }
        if (asks || clause.has(Word.HOW) || clause.has(Word.WHY)) {
            return List.of();
        }
        List<Statement> each = Shares.ofEach(clause, ref);
        if (!each.isEmpty()) {
            return each;
        }
        boolean isNotThat = isNotThatUndone(clause) && next != null && !next.tokens().isEmpty() && lexicon.pairs("reason").containsKey(next.tokens().get(0).text());
        if (isNotThat && !isAboutReporting(next)) {
            return List.of(new Statement(Intent.REPORT_PROGRESS, ref, Statement.Grade.LEFT, Slots.EMPTY, clause.text()));
        }
        if (isUnreported(clause)) {
            return List.of();
        }
        boolean reason = previous != null && !found.isEmpty() && found.get(found.size() - 1).intent() == Intent.REPORT_DONE
                && lexicon.pairs("reason").containsKey(clause.tokens().get(0).text()) && wasDoubleNot && !clause.has(Token.Named.class);
        if (reason) {
            return List.of();
        }
        wasDoubleNot |= clause.has(Word.NOTHING_OPEN);
        if (clause.has(Word.SAME) && !clause.hasAny(Clauses.PREDICATES) && !found.isEmpty() && lastIsReportOrDecision()) {
            return List.of(found.get(found.size() - 1).with(ref));
        }
        return reports.read(clause, ref, new Reports.Context(conditional, guessed, isCorrected())).map(List::of).orElse(List.of());
    }

    /** What was said of all does not hold for a task that is named behind it without saying the same of it. */
    private void reserve(Ref own, List<Statement> said) {
        if (own.codes().isEmpty() || own.scope() != Ref.Scope.THESE) {
            return;
        }
        for (int at = 0; at < found.size(); at++) {
            Statement before = found.get(at);
            boolean wide = before.ref().scope() == Ref.Scope.ALL || before.ref().scope() == Ref.Scope.ALL_BUT;
            boolean ends = before.intent() == Intent.REPORT_DONE || before.intent() == Intent.APPROVE || before.intent() == Intent.REJECT;
            if (wide && ends && said.stream().noneMatch(statement -> statement.intent() == before.intent())) {
                found.set(at, before.with(new Ref(own.codes(), List.of(), false, Ref.Scope.ALL_BUT).and(
                        before.ref().scope() == Ref.Scope.ALL_BUT ? before.ref() : Ref.NONE)));
            }
        }
    }

    /** An approval without a task, handed on or put off in the same sentence, is none. */
    private void unsay() {
        if (found.size() > sentenceBegan && found.get(found.size() - 1).intent() == Intent.APPROVE
                && found.get(found.size() - 1).ref().scope() != Ref.Scope.THESE) {
            found.remove(found.size() - 1);
        }
    }

    /** The day or the length of time a leader sets right behind an approval belongs to it. */
    private boolean setsDay(Clause clause, Ref own) {
        Statement last = found.size() <= sentenceBegan ? null : found.get(found.size() - 1);
        boolean follows = last != null && last.intent() == Intent.APPROVE && last.slots().date() == null && last.slots().span() == null
                && (!own.isSaid() || own.equals(last.ref()) || !last.ref().isSaid() && clause.has(Word.EXTEND)) && !clause.hasAny(EnumSet.of(Word.AGREE, Word.REFUSE, Word.PUT_OFF));
        Optional<Token.Day> day = follows ? clause.one(Token.Day.class).filter(token -> token.phrase().ahead() != null) : Optional.empty();
        Optional<Token.Span> span = follows && day.isEmpty() ? clause.one(Token.Span.class).filter(token -> !token.span().isWithinADay())
                : Optional.empty();
        if (day.isEmpty() && span.isEmpty()) {
            return false;
        }
        Statement named = own.isSaid() && !last.ref().isSaid() ? last.with(own) : last;
        found.set(found.size() - 1, named.with(last.slots().withDate(day.map(token -> token.phrase().ahead()).orElse(null))
                .withSpan(span.map(Token.Span::span).orElse(null))));
        return true;
    }

    private boolean isCorrected() {
        return found.stream().anyMatch(before -> before.intent() == Intent.UNDO);
    }

    private boolean isLeader() {
        return situation.role() == Situation.Role.LEADER;
    }

    /** @return true if the clause takes something back and says no more than that */
    private boolean takesBack(Clause clause, Ref own) {
        boolean wrong = clause.has(Word.WRONG);
        boolean earlier = clause.has(Word.EARLIER);
        boolean back = clause.tokens().stream().anyMatch(token -> token.is(Word.TAKE_BACK)
                && !(isLeader() && !earlier && !clause.has(Word.THAT_ONE) && lexicon.pairs("void").containsKey(token.text())));
        int taken = clause.first(Word.TAKE_BACK);
        boolean needs = taken >= 0 && lexicon.pairs("back.needs").containsKey(clause.tokens().get(taken).text());
        boolean alone = clause.tokens().stream().allMatch(token -> token.isAny(EnumSet.of(Word.TAKE_BACK, Word.FILLER, Word.LE, Word.WRONG, Word.ALREADY)));
        boolean named = taken >= 0 && lexicon.pairs("back.named").containsKey(clause.tokens().get(taken).text()) && clause.has(Token.Named.class) && clause.content() == 0;
        if (needs && !earlier && !wrong && !(alone || named) && !clause.question() || needs && clause.question()) {
            back = false;
        }
        boolean mine = clause.tokens().stream().noneMatch(token -> lexicon.pairs("you").containsKey(token.text()));
        wrong &= mine || back;
        boolean refused = taken > 0 && clause.tokens().get(taken - 1).isAny(EnumSet.of(Word.NO, Word.NOT));
        if (!wrong && !back || refused || Questions.asks(clause) || clause.has(Word.HOW_TO)) {
            return isExclusion(clause, own);
        }
        if (wrong && !earlier && !back && !found.isEmpty() && lastIsReportOrDecision() && clause.content() <= FEW) {
            correcting = true;
            return own.codes().isEmpty();
        }
        boolean brief = clause.content() <= (found.isEmpty() ? 2 : 0) && !clause.has(Token.Figure.class) && !clause.has(Word.LEFT)
                && !clause.hasAny(EnumSet.of(Word.WORK, Word.ALL, Word.PARTLY, Word.HANDS_IN));
        if (!(earlier && (back || clause.content() <= FEW || wrong && clause.has(Word.THAT_ONE))) && !brief) {
            return false;
        }
        if (back && found.stream().noneMatch(before -> before.intent() == Intent.UNDO)) {
            found.subList(Math.min(sentenceBegan, found.size()), found.size()).clear();
        }
        boolean reported = wrong && earlier && clause.part(0, clause.first(Word.WRONG)).has(Word.DONE);
        takenBack = reported ? new Statement(Intent.REPORT_DONE, Ref.NONE, Statement.Grade.WHOLE, Slots.EMPTY, clause.text()) : takenBack;
        found.removeIf(before -> before.intent() == Intent.UNDO);
        found.add(0, new Statement(Intent.UNDO, back ? own : Ref.NONE, earlier || back ? Statement.Grade.NONE : Statement.Grade.STEP,
                Statement.Slots.EMPTY, clause.text()));
        sentenceBegan = Math.max(sentenceBegan, 1);
        int at = clause.last(token -> token.isAny(EnumSet.of(Word.WRONG, Word.TAKE_BACK)));
        boolean more = !back && clause.part(at + 1, clause.tokens().size()).hasAny(EnumSet.of(Word.REFUSE, Word.AGREE, Word.DONE, Word.UNDONE))
                && own.isSaid();
        return !more;
    }

    /** “Not 5”: what was said is not about 5. */
    private boolean isExclusion(Clause clause, Ref own) {
        int no = clause.first(Word.NO);
        boolean instead = no > 0 && clause.part(0, no).has(Word.DONE) && clause.at(no + 1) instanceof Token.Named && !clause.part(0, no).has(Token.Named.class);
        if (instead) {
            found.add(new Statement(Intent.REPORT_DONE, Ref.NONE, Statement.Grade.WHOLE, Slots.EMPTY, clause.text()));
            replaced = found.size() - 1;
            return true;
        }
        if (no >= 0 && clause.part(0, no).has(Token.Named.class)) {
            return false;
        }
        boolean not = no >= 0 && clause.part(0, no).content() <= 1 && clause.tokens().size() - no <= FEW
                && (isCorrected() || !clause.has(Word.DONE)) && !clause.hasAny(EnumSet.of(Word.NOT_MINE, Word.REFUSE, Word.UNDERWAY));
        boolean named = clause.index(token -> token instanceof Token.Named, no) >= 0;
        if (not && named && !own.codes().isEmpty()) {
            found.replaceAll(before -> before.ref().scope() == Ref.Scope.THESE ? before.with(before.ref().without(own.codes())) : before);
            found.removeIf(before -> before.ref().scope() == Ref.Scope.THESE && before.ref().codes().isEmpty() && before.ref().strange().isEmpty()
                    && !before.ref().tied());
            return true;
        }
        return false;
    }

    private boolean lastIsReportOrDecision() {
        Statement last = found.get(found.size() - 1);
        return last.isReport() || last.intent() == Intent.APPROVE || last.intent() == Intent.REJECT
                || last.intent() == Intent.REQUEST_EXTENSION || last.intent() == Intent.REPORT_BLOCKED;
    }

    /** The task alone is replaced in what was said last; a new statement stands instead of it. */
    private void correct(Ref own, List<Statement> said) {
        Statement last = found.remove(found.size() - 1);
        boolean oneOfThem = own.scope() == Ref.Scope.THESE && last.ref().codes().containsAll(own.codes())
                && last.ref().codes().size() > own.codes().size();
        if (!said.isEmpty() && oneOfThem) {
            found.add(last.with(last.ref().without(own.codes())));
        }
        if (said.isEmpty()) {
            found.add(last.with(own));
        }
    }

    /** A task named alone behind a statement without one belongs to it. */
    private void attach(Ref own, Clause clause) {
        if (found.isEmpty() || clause.colon()) {
            return;
        }
        Statement last = found.get(found.size() - 1);
        if (!last.ref().isSaid() && last.intent() != Intent.UNDO) {
            found.set(found.size() - 1, last.with(own));
        }
    }
}
