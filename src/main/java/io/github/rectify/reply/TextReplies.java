package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Level;
import io.github.rectify.task.Task;
import io.github.rectify.wecom.CallbackMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Acts on a text. If a question waits and the text answers it, that is what it does; a text that moves something by itself takes the
 * question's place; one that only asks leaves it open.
 */
@Component
class TextReplies {

    static final String UNKNOWN = "UNKNOWN";

    private final Understanding understanding;
    private final Planning planning;
    private final Performing performing;
    private final Questions questions;
    private final Answering answering;
    private final Granting granting;
    private final ByName byName;
    private final Placing placing;
    private final HeldPhotos photos;
    private final Inquiries inquiries;
    private final Answers answers;
    private final AnswerWords words;
    private final Sayings sayings;
    private final Shorthand shorthand;
    private final Misreadings misreadings;
    private final InboxMapper inbox;
    private final Remarks remarks;
    private final OtherDay otherDay;

    TextReplies(Understanding understanding, Planning planning, Performing performing, Questions questions, Answering answering,
            Granting granting, ByName byName, Placing placing, HeldPhotos photos, Inquiries inquiries, Answers answers, AnswerWords words,
            Sayings sayings, Shorthand shorthand, Misreadings misreadings, InboxMapper inbox, Remarks remarks, OtherDay otherDay) {
        this.otherDay = otherDay;
        this.remarks = remarks;
        this.sayings = sayings;
        this.shorthand = shorthand;
        this.understanding = understanding;
        this.planning = planning;
        this.performing = performing;
        this.questions = questions;
        this.answering = answering;
        this.granting = granting;
        this.byName = byName;
        this.placing = placing;
        this.photos = photos;
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
        if (question.isPresent()) {
            Optional<List<Integer>> chosen = answering.chosen(question.get().asked(), text);
            if (chosen.isPresent()) {
                return answering.answer(turn, standing, question.get(), chosen.get());
            }
        }
        Optional<Plan> plain = shorthand.plan(standing, text);
        if (plain.isPresent()) {
            question.ifPresent(open -> questions.close(open, Question.State.REPLACED, null));
            return performing.perform(turn, standing, plain.get());
        }
        if (question.isPresent()) {
            Optional<Deed> later = answering.byLaterDay(question.get().asked(), text, turn);
            if (later.isPresent()) {
                return answering.answerDay(turn, standing, question.get(), later.get());
            }
        }
        List<Task> asked = question.map(open -> answering.askedAbout(open.asked())).orElse(List.of());
        List<Understood> readings = understanding.read(text, standing, turn.today(), asked);
        if (question.isPresent() && isTakingBack(readings)) {
            Optional<List<Integer>> instead = answering.corrected(question.get().asked(), text);
            if (instead.isPresent()) {
                return answering.answer(turn, standing, question.get(), instead.get());
            }
            if (!sayings.endsDelegation(text) && words.numbersIn(text).isEmpty()) {
                return answering.drop(turn, question.get());
            }
        }
        boolean moves = readings.stream().anyMatch(Understood::moves);
        if (!moves && question.isPresent()) {
            Optional<String> answered = bySaying(turn, standing, question.get(), text, readings);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        if (!moves && question.isEmpty() && isAnswerToLate(turn, text, readings)) {
            return answering.gone(turn, questions.latestOf(turn.person()).orElseThrow());
        }
        return act(turn, standing, question, text, readings);
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
        Optional<Plan> home = shorthand.endsDelegation(text, readings);
        if (home.isPresent()) {
            question.ifPresent(open -> questions.close(open, Question.State.REPLACED, null));
            return performing.perform(turn, standing, home.get());
        }
        if (isUnknown(readings) && readings.get(0).reading().tied().isEmpty()) {
            return readings.get(0).reading().putOff() && !standing.waiting().isEmpty() ? putOff(turn, standing) : unknown(turn, standing, text);
        }
        Plan plan = readings.size() == 1 ? planning.of(turn, standing, readings.get(0), text)
                : planning.between(turn, standing, readings, text);
        boolean moves = readings.stream().anyMatch(Understood::moves);
        if (moves && question.isPresent()) {
            plan = photos.after(question.get(), plan, standing);
        }
        return performing.perform(turn, standing, plan);
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
