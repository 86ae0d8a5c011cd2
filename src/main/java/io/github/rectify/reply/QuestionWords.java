package io.github.rectify.reply;

import io.github.rectify.outbox.Content;
import io.github.rectify.outbox.LastWord;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.reply.reading.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a question looks like: few readings as buttons, tasks or persons as a list to choose from of which nothing stands chosen,
 * a missing day as a request to write it. The last button always records nothing.
 */
@Component
class QuestionWords implements LastWord {

    static final String CHOICE = "answer";
    static final String NOTHING_CHOSEN = "none";
    static final String TAKE = "qtake";
    static final String PICK = "qpick";
    static final String NONE = "qnone";

    private static final int MOST_BUTTONS = 4;
    private static final int LINES = 6;

    private final Questions questions;
    private final MessageSource messages;

    QuestionWords(Questions questions, MessageSource messages) {
        this.questions = questions;
        this.messages = messages;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Questions.KIND);
    }

    @Override
    public Word word(Waiting message) {
        Optional<Question> question = questions.find(Long.parseLong(message.refs()));
        if (question.isEmpty() || question.get().state() != Question.State.OPEN) {
            return new Word.Drop("ANSWERED_MEANWHILE");
        }
        return new Word.Say(new Outgoing(message.userId(), card(question.get())));
    }

    private Content.Card card(Question question) {
        Asked asked = question.asked();
        String id = ":" + question.id();
        boolean buttons = asked.about() == Asked.About.READING && asked.options().size() <= MOST_BUTTONS;
        List<Content.Line> lines = IntStream.range(0, Math.min(LINES, asked.options().size()))
                .mapToObj(i -> new Content.Line(Asked.letter(i), asked.options().get(i).detail())).toList();
        return new Content.Card(Content.Accent.BLACK, say("question.source"), asked.title(),
                asked.quote() == null ? null : say("question.quote", asked.quote()), say("question.how." + how(asked, buttons)), lines, List.of(),
                "/h5/tasks", buttons || asked.options().isEmpty() ? null : choice(asked), keys(asked, id, buttons));
    }

    private static String how(Asked asked, boolean buttons) {
        if (asked.pending() != null) {
            return asked.pending().is(Intent.SNOOZE) ? "moment" : "day";
        }
        return buttons ? "buttons" : asked.several() ? "several" : "one";
    }

    private List<Content.Button> keys(Asked asked, String id, boolean buttons) {
        List<Content.Button> keys = new ArrayList<>();
        if (buttons) {
            for (int i = 0; i < asked.options().size(); i++) {
                keys.add(new Content.Button(asked.options().get(i).label(), TAKE + id + ":" + i, Content.Weight.PLAIN));
            }
        } else if (!asked.options().isEmpty()) {
            keys.add(new Content.Button(say("question.button.take"), PICK + id, Content.Weight.MAIN));
        }
        keys.add(new Content.Button(say(buttons || asked.options().isEmpty() ? "question.button.nothing"
                : "question.button.none"), NONE + id, Content.Weight.PLAIN));
        return keys;
    }

    private Content.@Nullable Choice choice(Asked asked) {
        List<Content.Option> options = new ArrayList<>();
        options.add(new Content.Option(NOTHING_CHOSEN, say("question.choose")));
        for (int i = 0; i < asked.options().size(); i++) {
            options.add(new Content.Option(String.valueOf(i),
                    say("question.option", Asked.letter(i), asked.options().get(i).label())));
        }
        return new Content.Choice(CHOICE, say("question.choice"), options);
    }

    private String say(String key, Object... args) {
        return messages.getMessage("reply." + key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
