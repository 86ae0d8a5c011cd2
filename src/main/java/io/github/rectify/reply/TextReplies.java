package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Level;
import io.github.rectify.task.Task;
import io.github.rectify.wecom.CallbackMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Acts on a text. If a question waits and the text answers it, that is what it does; a text that moves something by itself is an
 * interruption; one that only asks leaves the question open.
 */
@Component
class TextReplies {

    static final String UNKNOWN = "UNKNOWN";

    private static final int A_DAY = 8;
    private static final Duration A_WHILE = Duration.ofHours(4);

    private final Understanding understanding;
    private final Planning planning;
    private final Performing performing;
    private final Questions questions;
    private final Answering answering;
    private final Granting granting;
    private final ByName byName;
    private final Placing placing;
    private final Interruptions interruptions;
    private final Correcting correcting;
    private final Inquiries inquiries;
    private final Answers answers;
    private final AnswerWords words;
    private final Sayings sayings;
    private final Shorthand shorthand;
    private final Homecoming homecoming;
    private final Misreadings misreadings;
    private final InboxMapper inbox;
    private final Remarks remarks;
    private final OtherDay otherDay;

    TextReplies(Understanding understanding, Planning planning, Performing performing, Questions questions, Answering answering,
            Granting granting, ByName byName, Placing placing, Interruptions interruptions, Correcting correcting, Inquiries inquiries,
            Answers answers, AnswerWords words, Sayings sayings, Shorthand shorthand, Homecoming homecoming, Misreadings misreadings,
            InboxMapper inbox, Remarks remarks, OtherDay otherDay) {
        this.otherDay = otherDay;
        this.remarks = remarks;
        this.sayings = sayings;
        this.shorthand = shorthand;
        this.homecoming = homecoming;
        this.understanding = understanding;
        this.planning = planning;
        this.performing = performing;
        this.questions = questions;
        this.answering = answering;
        this.granting = granting;
        this.byName = byName;
        this.placing = placing;
        this.interruptions = interruptions;
        this.correcting = correcting;
        this.inquiries = inquiries;
        this.answers = answers;
        this.words = words;
        this.misreadings = misreadings;
        this.inbox = inbox;
    }

    /** @return what came of it, for the administrator */
    String wrote(Turn turn, CallbackMessage message, Standing standing) {
        String text = Objects.requireNonNullElse(message.content(), "");
        Optional<Question> question = questions.openOf(turn.person());
        Optional<String> placed = placing.wrote(turn, text, standing, question);
        if (placed.isPresent()) {
            return placed.get();
        }
        boolean since = question.isPresent() && interruptions.hasDoneSince(turn, question.get());
        if (question.isPresent() && !(since && words.isYes(text))) {
            Optional<List<Integer>> chosen = answering.chosen(question.get().asked(), text);
            if (chosen.isPresent()) {
                return answering.answer(turn, standing, question.get(), chosen.get());
            }
        }
        if (question.isPresent() && givesUp(question.get(), text)) {
            return answering.answer(turn, standing, question.get(), List.of());
        }
        Optional<Plan> plain = shorthand.plan(standing, text);
        if (plain.isPresent()) {
            Plan plan = question.isEmpty() ? plain.get() : interruptions.after(question.get(), plain.get(), standing);
            return performing.perform(turn, standing, plan);
        }
        if (question.isPresent()) {
            Optional<Deed> later = answering.byLaterDay(question.get().asked(), text, turn);
            if (later.isPresent()) {
                return answering.answerDay(turn, standing, question.get(), later.get());
            }
        }
        List<Task> corrected = question.isEmpty() || since ? correcting.topic(turn, standing, text) : List.of();
        List<Task> asked = question.isEmpty() || !corrected.isEmpty() ? corrected : answering.askedAbout(question.get().asked());
        List<Understood> readings = understanding.read(text, standing, turn.today(), asked);
        if (question.isPresent() && !since && isTakingBack(readings)) {
            Optional<List<Integer>> instead = answering.corrected(question.get().asked(), text);
            if (instead.isPresent()) {
                return answering.answer(turn, standing, question.get(), instead.get());
            }
            if (!sayings.endsDelegation(text) && words.numbersIn(text).isEmpty()) {
                return answering.drop(turn, question.get());
            }
        }
        Optional<Plan> right = question.isEmpty() || since ? correcting.plan(turn, standing, text, readings) : Optional.empty();
        if (right.isPresent()) {
            Plan plan = question.isEmpty() ? right.get() : interruptions.after(question.get(), right.get(), standing);
            return performing.perform(turn, standing, plan);
        }
        boolean moves = readings.stream().anyMatch(Understood::moves);
        if (!moves && question.isPresent()) {
            Optional<String> answered = bySaying(turn, standing, question.get(), text, readings);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        if (question.isEmpty() && (isDayTooLate(turn, text) || !moves && isAnswerToLate(turn, text, readings))) {
            return answering.gone(turn, questions.latestOf(turn.person()).orElseThrow());
        }
        Optional<String> described = question.isEmpty() && readings.stream().noneMatch(TextReplies::saysMore) ? placing.described(turn, text)
                : Optional.empty();
        return described.isPresent() ? described.get() : act(turn, standing, question, text, readings);
    }

    /** Whether a text says more than that something goes on. */
    private static boolean saysMore(Understood read) {
        return read.reading().actions().stream().anyMatch(action -> action.percent() != null || action.date() != null
                || action.intent() != Intent.REPORT_PROGRESS && action.intent() != Intent.UNKNOWN);
    }

    /** No extension after all, while only its day is asked. */
    private boolean givesUp(Question question, String text) {
        Deed pending = question.asked().pending();
        return pending != null && pending.is(Intent.REQUEST_EXTENSION) && sayings.endsExtension(text).isPresent();
    }

    /** Taking back and nothing else: while a question is open, what is not recorded yet is meant, never an older record. */
    private static boolean isTakingBack(List<Understood> readings) {
        return readings.stream().flatMap(read -> read.reading().actions().stream())
                .allMatch(action -> action.intent() == Intent.UNDO && action.tasks().isEmpty());
    }

    private Optional<String> bySaying(Turn turn, Standing standing, Question question, String text, List<Understood> readings) {
        Asked asked = question.asked();
        Optional<Deed> day = answering.byDay(asked, text, turn);
        if (day.isPresent()) {
            return Optional.of(answering.answerDay(turn, standing, question, day.get()));
        }
        boolean says = readings.stream().noneMatch(Understood::isUnknown);
        if (says && readings.stream().noneMatch(read -> read.has(Intent.CONFIRM) || read.has(Intent.DENY))) {
            return Optional.empty();
        }
        if (readings.stream().anyMatch(read -> read.has(Intent.DENY))) {
            return Optional.of(answering.answer(turn, standing, question, List.of()));
        }
        Optional<List<Integer>> byTitle = answering.byTitle(asked, text, turn);
        if (byTitle.isPresent()) {
            return Optional.of(answering.answer(turn, standing, question, byTitle.get()));
        }
        if (words.isGreeting(text) || sayings.thanks(text) || sayings.isAllAsking(text)) {
            return Optional.empty();
        }
        answers.say(turn.row(), turn.person(), asked.pending() != null ? "question.unclear.day"
                : asked.several() && asked.options().size() > 1 ? "question.unclear.several" : "question.unclear");
        return Optional.of("ANSWER_UNCLEAR");
    }

    /** Whether a text can only be the answer to a question that has lapsed or was answered. */
    private boolean isAnswerToLate(Turn turn, String text, List<Understood> readings) {
        Optional<Question> last = questions.latestOf(turn.person()).filter(questions::isLate);
        return last.isPresent() && readings.stream().allMatch(read -> read.isUnknown() || read.has(Intent.CONFIRM) || read.has(Intent.DENY))
                && (answering.chosen(last.get().asked(), text).isPresent() || words.isYes(text));
    }

    /** A bare day soon after the question for it lapsed: whatever else it could be read as, it is the answer to that. */
    private boolean isDayTooLate(Turn turn, String text) {
        return text.strip().length() <= A_DAY && questions.latestOf(turn.person()).filter(questions::isLate)
                .filter(last -> turn.row().receivedAt().isBefore(last.expiresAt().plus(A_WHILE)))
                .filter(last -> answering.byDay(last.asked(), text, turn).isPresent()).isPresent();
    }

    private String act(Turn turn, Standing standing, Optional<Question> question, String text, List<Understood> readings) {
        Optional<Asked> other = otherDay.in(turn, standing, text, readings);
        if (other.isPresent()) {
            return performing.perform(turn, standing, new Plan(List.of(), List.of(), other.get()));
        }
        Optional<Asked> granted = grantedDay(turn, standing, text, readings);
        if (granted.isPresent()) {
            return performing.perform(turn, standing, new Plan(List.of(), List.of(), granted.get()));
        }
        if (isUnknown(readings)) {
            Optional<Understood> named = byName.read(turn, standing, text);
            if (named.isPresent()) {
                return performing.perform(turn, standing, planning.of(turn, standing, named.get(), text));
            }
        }
        for (Understood read : readings.stream().filter(one -> !one.reading().putOff()).toList()) {
            misreadings.note(turn.row().id(), Misreadings.unitOf(turn.person(), read.open()), draft(read, text));
        }
        Optional<Asked> remark = remarks.on(turn, standing, text, readings);
        if (remark.isPresent()) {
            return performing.perform(turn, standing, new Plan(List.of(), List.of(), remark.get()));
        }
        Optional<Plan> home = homecoming.plan(turn, text, readings);
        if (home.isPresent()) {
            question.filter(open -> !home.get().deeds().isEmpty()).ifPresent(open -> questions.close(open, Question.State.REPLACED, null));
            return performing.perform(turn, standing, home.get());
        }
        if (isUnknown(readings) && readings.get(0).reading().tied().isEmpty()) {
            return readings.get(0).reading().putOff() && !standing.waiting().isEmpty() ? putOff(turn, standing) : unknown(turn, standing, text);
        }
        Plan plan = readings.size() == 1 ? planning.of(turn, standing, readings.get(0), text)
                : planning.between(turn, standing, readings, text);
        if (leavesOut(text, readings)) {
            plan = plan.saying(Said.aside(answers.words("undone.again.write"), "CORRECTION_UNREAD"));
        }
        boolean moves = readings.stream().anyMatch(Understood::moves);
        if (moves && question.isPresent()) {
            plan = interruptions.after(question.get(), plan, standing);
        }
        return performing.perform(turn, standing, plan);
    }

    /** Whether something is only taken back though the text tells what is right, in words that were not understood. */
    private boolean leavesOut(String text, List<Understood> readings) {
        return isTakingBack(readings) && sayings.corrects(text) && sayings.takenBack(text).isEmpty() && !words.numbersIn(text).isEmpty();
    }

    /** A day named by who is asked for more time: understood, if only by asking whether it is granted. */
    private Optional<Asked> grantedDay(Turn turn, Standing standing, String text, List<Understood> readings) {
        boolean perhaps = readings.stream().allMatch(read -> read.isUnknown() || read.has(Intent.REQUEST_EXTENSION));
        Optional<Asked> named = perhaps ? granting.namedDay(turn, standing, text) : Optional.empty();
        return named.isPresent() || !isUnknown(readings) || sayings.endsDelegation(text) ? named : granting.bareDay(turn, standing, text);
    }

    private static boolean isUnknown(List<Understood> readings) {
        return readings.size() == 1 && readings.get(0).isUnknown();
    }

    private static MisreadingDraft draft(Understood read, String text) {
        Situation situation = read.situation();
        Set<String> sensitive = read.open().stream().filter(task -> task.level() == Level.SENSITIVE).map(Task::code)
                .collect(Collectors.toSet());
        return new MisreadingDraft(situation, sensitive, text, read.reading());
    }

    private String putOff(Turn turn, Standing standing) {
        answers.sayWords(turn.row(), turn.person(), answers.words("putOff", Inquiries.codes(standing.waiting())), Set.of());
        return "PUT_OFF";
    }

    private String unknown(Turn turn, Standing standing, String text) {
        List<Task> bare = standing.leads() ? remarks.bareNumbers(standing, text) : List.of();
        if (!bare.isEmpty()) {
            answers.sayWords(turn.row(), turn.person(), inquiries.tasks(bare.stream().map(Task::id).toList()), Set.of());
            return Intent.QUERY_TASK.name();
        }
        if (words.isGreeting(text)) {
            answers.sayWords(turn.row(), turn.person(), inquiries.greeting(turn, standing), Set.of());
            return "GREETING";
        }
        Optional<String> announced = placing.announced(turn, text, standing);
        if (announced.isPresent()) {
            return announced.get();
        }
        if (sayings.thanks(text)) {
            answers.say(turn.row(), turn.person(), "thanks");
            return "THANKS";
        }
        if (sayings.isAllAsking(text)) {
            answers.sayWords(turn.row(), turn.person(), inquiries.help(standing), Set.of());
            return "HELP";
        }
        if (sayings.tellsAbsence(text)) {
            answers.sayWords(turn.row(), turn.person(), answers.words("away.howTo"), Set.of());
            return "AWAY";
        }
        boolean again = inbox.countOutcomes(turn.row().userId(), UNKNOWN,
                turn.today().atStartOfDay(BusinessTime.ZONE).toInstant()) > 0;
        answers.sayWords(turn.row(), turn.person(), inquiries.unknown(standing, again), Set.of());
        return UNKNOWN;
    }
}
