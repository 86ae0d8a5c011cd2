package io.github.rectify.console.replies;

import io.github.rectify.console.web.Format;
import io.github.rectify.console.web.Texts;
import io.github.rectify.reply.Misreading;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Doubt;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Readings in sentences, for people; templates know it as {@code readings}. */
@Component
class ReadingWords {

    private final Texts texts;
    private final Format format;

    ReadingWords(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    public List<String> sentences(List<Action> actions) {
        return actions.stream().map(this::sentence).toList();
    }

    /** What is done with which tasks, and what else was said of it. */
    public String sentence(Action action) {
        List<String> parts = new ArrayList<>();
        if (action.intent().isAboutTasks()) {
            parts.add(tasks(action));
        }
        add(parts, action, "person", action.person());
        days(parts, action);
        add(parts, "percent", action.percent());
        if (action.scope() != null) {
            parts.add(say("scope." + action.scope()));
        }
        add(parts, "words", action.words());
        String what = intent(action.intent());
        return parts.isEmpty() ? what : say("sentence", what, String.join(say("comma"), parts));
    }

    public String intent(Intent intent) {
        return say("intent." + intent);
    }

    private String tasks(Action action) {
        if (!action.tasks().isEmpty()) {
            return say("tasks", String.join(say("and"), action.tasks()));
        }
        return say(action.intent() == Intent.SNOOZE ? "tasks.reminded" : "tasks.none");
    }

    private void days(List<String> parts, Action action) {
        if (action.intent() == Intent.DELEGATE) {
            add(parts, "from", spoken(action.date()));
            add(parts, "to", spoken(action.until()));
            return;
        }
        String day = spoken(action.date());
        add(parts, action, "date", day != null && action.time() != null ? say("moment", day, action.time().toString()) : day);
    }

    /** A slot whose name depends on the intent, or one name for all the others. */
    private void add(List<String> parts, Action action, String slot, @Nullable Object value) {
        if (value != null) {
            parts.add(texts.textOr(say(slot, value.toString()), "console.replies." + slot + "." + action.intent(),
                    value.toString()));
        }
    }

    private void add(List<String> parts, String slot, @Nullable Object value) {
        if (value != null) {
            parts.add(say(slot, value.toString()));
        }
    }

    private @Nullable String spoken(@Nullable LocalDate day) {
        return day == null ? null : format.spoken(day);
    }

    /**
     * What the bot has to ask, a sentence for each doubt, and one for each number that is that of several open tasks: reading is done
     * in numbers, so there it is no doubt.
     */
    List<String> questions(Reading reading, List<OpenTask> open) {
        List<String> questions = new ArrayList<>(reading.doubts().stream().map(doubt -> question(doubt, open)).toList());
        reading.actions().stream().flatMap(action -> action.tasks().stream()).distinct().filter(code -> called(code, open).size() > 1)
                .forEach(code -> questions.add(say("doubt.alike", code, String.join(say("and"), candidates(code, open)))));
        return questions;
    }

    private static List<OpenTask> called(String code, List<OpenTask> open) {
        return open.stream().filter(task -> task.code().equals(code)).toList();
    }

    /** A number, or each task that has it if there are several. */
    private List<String> candidates(String code, List<OpenTask> open) {
        List<OpenTask> called = called(code, open);
        return called.size() < 2 ? List.of(code) : called.stream().map(task -> say("doubt.candidate", code, task.title())).toList();
    }

    private String question(Doubt doubt, List<OpenTask> open) {
        String written = doubt.words().isEmpty() ? "" : say("doubt.words", String.join(say("and"), doubt.words()));
        String among = doubt.candidates().isEmpty() ? ""
                : say("doubt.candidates", doubt.candidates().stream().distinct()
                        .flatMap(code -> candidates(code, open).stream()).collect(Collectors.joining(say("and"))));
        return say("doubt." + doubt.kind(), written, among);
    }

    /** The form in which to say how a kept reply ought to be read, filled in with what is known best. */
    public LabelForm form(Misreading misreading) {
        return LabelForm.of(misreading.label());
    }

    public String stage(Stage.Name name) {
        return say("stage." + name);
    }

    private String say(String key, Object... arguments) {
        return texts.text("console.replies." + key, arguments);
    }
}
