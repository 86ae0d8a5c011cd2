package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings days to the statements they belong to, where they are told in another clause of the sentence or alone behind it. */
final class DaysTold {

    private static final Set<Word> OF_SOMETHING_ELSE = EnumSet.of(Word.UNDONE, Word.ONCE_PLANNED, Word.REMIND, Word.CARE);
    private static final Set<Word> DECIDES = EnumSet.of(Word.AGREE, Word.REFUSE, Word.PUT_OFF);
    private static final Set<Word> PLANS = EnumSet.of(Word.WILL, Word.BEFORE_DAY);
    private static final Set<Word> BESIDE_DAY = EnumSet.of(Word.FILLER, Word.WISH, Word.BEFORE_DAY, Word.GREETING);
    private static final Set<Word> LEAVES = EnumSet.of(Word.LEFT, Word.REST);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Tense tense;
    private final Said said;
    private final List<DayPhrase> days = new ArrayList<>();
    private boolean several;

    DaysTold(Lexicon lexicon, Situation situation, Said said) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.tense = new Tense(lexicon, situation.today());
        this.said = said;
    }

    void beginSentence() {
        days.clear();
        several = false;
    }

    /**
     * Notes the days of a clause for those behind it, unless they are of a former plan or of a reminder; where something else happened
     * too, the day is not that of the end.
     */
    void note(Clause clause) {
        if (!clause.hasAny(OF_SOMETHING_ELSE) && !clause.hasOf(lexicon.pairs("snooze.lead"))) {
            clause.all(Token.Day.class).map(Token.Day::phrase).forEach(days::add);
        }
        several |= !days.isEmpty() && !clause.has(Token.Day.class) && clause.content() > 1 && clause.hasOf(lexicon.pairs("also"));
    }

    /** A statement with the day that was told before it in its sentence, if that is its day. */
    Statement dated(Statement statement, Clause clause, @Nullable Clause before, boolean conditional) {
        return days.isEmpty() || clause.has(Token.Day.class) ? statement : withDay(ahead(statement, clause), clause, before, conditional);
    }

    private DayPhrase last() {
        return days.get(days.size() - 1);
    }

    /** “By Friday the accounts are done, then struck off”: what follows a day ahead has not happened either. */
    private Statement ahead(Statement statement, Clause clause) {
        boolean open = statement.intent() == Intent.REPORT_DONE && statement.slots().date() == null
                && !clause.has(Word.ALREADY) && (!clause.has(Word.LE) || isThen(clause)) && !clause.has(Token.Named.class);
        boolean sooner = statement.intent() == Intent.REPORT_PROGRESS && situation.today().equals(statement.slots().date());
        return (open || sooner) && last().ahead() != null && !tense.isPast(last()) ? planned(statement.ref(), last(), statement.words()) : statement;
    }

    /** “Then it is done”, with a sign of change: still, what it follows is ahead. */
    private boolean isThen(Clause clause) {
        return clause.first(Word.IF) == 0 || clause.at(0) != null && lexicon.pairs("then").containsKey(clause.at(0).text());
    }

    private static Statement planned(Ref ref, DayPhrase day, String words) {
        return new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, Slots.EMPTY.withDate(day.ahead()), words);
    }

    /** A day told in an earlier clause of the sentence, for a statement that has none: the only one, or a plan's. */
    private Statement withDay(Statement statement, Clause clause, @Nullable Clause before, boolean conditional) {
        if (statement.slots().date() != null || conditional) {
            return statement;
        }
        LocalDate day = day(statement, clause);
        Slots slots = day == null ? statement.slots() : statement.slots().withDate(day);
        boolean hour = statement.intent() == Intent.SNOOZE && slots.date() != null && slots.time() == null && before != null;
        return statement.with(hour ? slots.withTime(hour(before)) : slots);
    }

    private @Nullable LocalDate day(Statement statement, Clause clause) {
        DayPhrase last = last();
        return switch (statement.intent()) {
            case REPORT_DONE -> !several && days.size() == 1 && last.behind() != null && !last.behind().isAfter(situation.today())
                    && tense.isPast(last) ? last.behind() : null;
            case REPORT_PROGRESS -> clause.has(Word.DONE) && isToCome(clause) && !tense.isPast(last) ? last.ahead() : null;
            case REQUEST_EXTENSION -> statement.slots().span() == null && !tense.isPast(last) ? last.ahead() : null;
            case SNOOZE -> last.ahead();
            default -> null;
        };
    }

    private boolean isToCome(Clause clause) {
        return clause.has(Word.WILL) || lexicon.pairs("till.then").longest(clause.text(), 0).isPresent();
    }

    private static @Nullable LocalTime hour(Clause clause) {
        return clause.one(Token.Hour.class).map(Token.Hour::time).orElse(null);
    }

    /** Brings a day told alone behind what was said to the statement it belongs to. */
    void takeAlone(Clause clause, @Nullable Clause before, Ref topic) {
        Optional<DayPhrase> day = clause.one(Token.Day.class).map(Token.Day::phrase);
        Statement last = said.last();
        boolean hour = day.isEmpty() && clause.has(Token.Hour.class) && clause.content() == 0 && last != null && last.intent() == Intent.SNOOZE;
        if (hour && last.slots().date() != null && last.slots().time() == null) {
            said.replaceLast(last.with(last.slots().withTime(hour(clause))));
            return;
        }
        if (day.isPresent() && last == null && topic.scope() == Ref.Scope.THESE && tense.isPast(day.get()) && isLabelOfTask(before)) {
            said.add(new Statement(Intent.REPORT_DONE, topic, Grade.WHOLE, Slots.EMPTY.withDate(day.get().behind()), clause.text()));
            return;
        }
        if (day.isEmpty() || last == null || clause.content() > 1) {
            return;
        }
        if (day.get().ahead() != null && last.intent() == Intent.REQUEST_EXTENSION && isOnlyDay(clause)) {
            said.replaceLast(last.with(last.slots().withDate(day.get().ahead()).withSpan(null)));
        } else if (tense.isPast(day.get())) {
            takePast(clause, before, day.get(), last);
        } else {
            takeAhead(clause, day.get(), last, topic);
        }
    }

    /** “5, day of completion”, before a past day. */
    private boolean isLabelOfTask(@Nullable Clause before) {
        return before != null && before.has(Token.Named.class) && before.content() == 0 && !before.has(Word.ONCE_PLANNED)
                && !before.has(Word.WILL) && before.hasOf(lexicon.pairs("day.label"));
    }

    /** “Done; the certificate came on the 18th”: the last step is told with its day, which is that of the end. */
    void takeOfStep(Clause clause, Statement step) {
        Statement last = said.lastOfSentence();
        Optional<DayPhrase> day = clause.one(Token.Day.class).map(Token.Day::phrase).filter(tense::isPast);
        boolean follows = step.grade() == Grade.STEP && last != null && isUndatedDone(last)
                && (step.ref().equals(last.ref()) || !step.ref().isSaid());
        if (follows && !isByClose(clause) && day.isPresent() && days.isEmpty() && clause.all(Token.Day.class).count() == 1) {
            said.replaceLast(last.with(last.slots().withDate(day.get().behind())));
        }
    }

    /** A past day is that of a completion: under a label of the last without a day, else of what was said just before. */
    private void takePast(Clause clause, @Nullable Clause before, DayPhrase day, Statement last) {
        Optional<Statement> labelled = isLabelled(clause, before) ? said.all().stream().filter(DaysTold::isUndatedDone)
                .reduce((first, second) -> second) : Optional.empty();
        if (labelled.isEmpty() && last.grade() == Grade.STEP && !situation.isByLeader() && isLabelled(clause, before)) {
            said.add(new Statement(Intent.REPORT_DONE, last.ref(), Grade.WHOLE, Slots.EMPTY.withDate(day.behind()), clause.text()));
        } else if (labelled.isPresent()) {
            said.add(labelled.get().with(labelled.get().slots().withDate(day.behind())));
        } else if (isUndatedDone(last) && !clause.hasAny(LEAVES)
                && !isByClose(clause)) {
            said.replaceLast(last.with(last.slots().withDate(day.behind())));
        }
    }

    /** “The papers come over before the office closes”: still to come, though it is today. */
    private boolean isByClose(Clause clause) {
        return clause.all(Token.Day.class).anyMatch(day -> lexicon.pairs("day.close").ends(day.text()));
    }

    private static boolean isUndatedDone(Statement statement) {
        return statement.intent() == Intent.REPORT_DONE && statement.slots().date() == null;
    }

    /** “Day of completion: the 3rd”. */
    private boolean isLabelled(Clause clause, @Nullable Clause before) {
        Table labels = lexicon.pairs("day.label");
        return before != null && clause.content() == 0 && before.hasOf(labels) || clause.hasOf(labels);
    }

    /** A day ahead is a plan for the task just named, or belongs to the request or the plan said before. */
    private void takeAhead(Clause clause, DayPhrase day, Statement last, Ref topic) {
        boolean asks = last.intent() == Intent.REQUEST_EXTENSION && last.slots().span() == null || last.intent() == Intent.SNOOZE;
        boolean undated = last.slots().date() == null && !clause.has(Word.ONCE_PLANNED);
        if (day.ahead() != null && isNewTopic(topic, last)) {
            said.add(planned(topic, day, clause.text()));
        } else if (day.ahead() != null && asks && undated) {
            LocalTime time = last.intent() == Intent.SNOOZE ? hour(clause) : null;
            said.replaceLast(last.with(last.slots().withDate(day.ahead()).withTime(time)));
        } else if (last.intent() == Intent.REPORT_PROGRESS && undated && (clause.hasAny(PLANS) && !clause.has(Word.REST)
                || clause.has(Word.REST) && clause.content() == 0 && !clause.has(Token.Figure.class))) {
            said.replaceLast(last.with(last.slots().withDate(day.ahead())));
        }
    }

    /** “Till after the holiday, January 15th, if possible”: the day that is told last, and nothing beside it. */
    private static boolean isOnlyDay(Clause clause) {
        return clause.tokens().stream().allMatch(token -> token instanceof Token.Day || token.isAny(BESIDE_DAY));
    }

    /** An official named a task of which nothing was said yet, behind a report of others. */
    private boolean isNewTopic(Ref topic, Statement last) {
        return topic.scope() == Ref.Scope.THESE && !topic.equals(last.ref()) && !situation.isByLeader()
                && said.all().stream().noneMatch(before -> before.ref().equals(topic)) && said.endsInReportOrDecision();
    }

    /**
     * The day or the length of time a leader sets right behind an approval belongs to it.
     *
     * @return true if the clause sets one, and so says no more than that
     */
    boolean setsDay(Clause clause, Ref own) {
        Statement last = said.lastOfSentence();
        if (last == null || !isApprovalWithoutDay(last) || clause.hasAny(DECIDES) || !isOfIt(clause, own, last.ref())) {
            return false;
        }
        Optional<Token.Day> day = clause.one(Token.Day.class).filter(token -> token.phrase().ahead() != null);
        Optional<Token.Span> span = day.isPresent() ? Optional.empty()
                : clause.one(Token.Span.class).filter(token -> !token.span().isWithinADay());
        if (day.isEmpty() && span.isEmpty()) {
            return false;
        }
        Slots slots = last.slots().withDate(day.map(token -> token.phrase().ahead()).orElse(null))
                .withSpan(span.map(Token.Span::span).orElse(null));
        said.replaceLast((own.isSaid() && !last.ref().isSaid() ? last.with(own) : last).with(slots));
        return true;
    }

    private static boolean isApprovalWithoutDay(Statement statement) {
        return statement.intent() == Intent.APPROVE && statement.slots().date() == null && statement.slots().span() == null;
    }

    private static boolean isOfIt(Clause clause, Ref own, Ref approved) {
        return !own.isSaid() || own.equals(approved) || !approved.isSaid() && clause.has(Word.EXTEND);
    }
}
