package io.github.rectify.reply;

import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.SentCard;
import io.github.rectify.wecom.CallbackMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Acts on a press of a question's card: the question must be the one on that card and still wait. */
@Component
class QuestionPresses {

    private static final Pattern KEY = Pattern.compile("(" + QuestionWords.TAKE + "|" + QuestionWords.PICK + "|" + QuestionWords.NONE
            + "):([0-9]{1,18})(?::([0-9]))?");

    private final Questions questions;
    private final Answering answering;
    private final Outbox outbox;
    private final Answers answers;

    QuestionPresses(Questions questions, Answering answering, Outbox outbox, Answers answers) {
        this.questions = questions;
        this.answering = answering;
        this.outbox = outbox;
        this.answers = answers;
    }

    boolean areMeantBy(String key) {
        return KEY.matcher(key).matches();
    }

    String pressed(Turn turn, CallbackMessage press, SentCard card, String key, Standing standing) {
        Matcher parts = KEY.matcher(key);
        Optional<Question> found = parts.matches() ? questions.find(Long.parseLong(parts.group(2))) : Optional.empty();
        if (found.isEmpty() || !outbox.isAbout(card.messageId(), found.get().subject())
                || found.get().personId() != turn.person().id().value()) {
            return "NOT_ON_THIS_CARD";
        }
        Question question = found.get();
        if (question.state() != Question.State.OPEN || questions.isLate(question)) {
            String outcome = answering.gone(turn, question);
            face(turn, press, card, questions.find(question.id()).orElse(question));
            return outcome;
        }
        Optional<List<Integer>> chosen = chosen(parts, press, question.asked());
        if (chosen.isEmpty()) {
            answers.say(turn.row(), turn.person(), "chooseFirst");
            return "NOTHING_CHOSEN";
        }
        outbox.useResponseCode(card);
        String outcome = answering.answer(turn, standing, question, chosen.get());
        face(turn, press, card, questions.find(question.id()).orElse(question));
        return outcome;
    }

    private void face(Turn turn, CallbackMessage press, SentCard card, Question now) {
        if (press.responseCode() != null) {
            outbox.putFaceChange("inbox-" + turn.row().id(), card, press.responseCode(), now.subject(),
                    Questions.face(now.state(), now.answer()));
        }
    }

    private static Optional<List<Integer>> chosen(Matcher parts, CallbackMessage press, Asked asked) {
        if (parts.group(1).equals(QuestionWords.NONE)) {
            return Optional.of(List.of());
        }
        String index = parts.group(1).equals(QuestionWords.TAKE) ? parts.group(3)
                : press.selectedItems().getOrDefault(QuestionWords.CHOICE, List.of()).stream().findFirst().orElse("");
        return index != null && index.matches("[0-9]") && Integer.parseInt(index) < asked.options().size()
                ? Optional.of(List.of(Integer.parseInt(index))) : Optional.empty();
    }
}
