package io.github.rectify.reminder;

import io.github.rectify.task.Level;
import io.github.rectify.task.Namesakes;
import io.github.rectify.task.Task;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of this room, from its message bundle. */
@Component
class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence under a key of this room; numbers are printed bare. */
    String say(String key, Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return messages.getMessage("reminder." + key, words, Locale.SIMPLIFIED_CHINESE);
    }

    /** What a message may call a task: its short title, or nothing of it if it is sensitive. */
    String title(Task task) {
        return task.level() == Level.SENSITIVE ? say("title.sensitive") : task.title();
    }

    /** The numbers of tasks, each with its title where two of them have the same. */
    String numbers(Collection<Task> shown) {
        Namesakes namesakes = Namesakes.among(shown);
        return shown.stream().map(task -> {
            boolean titled = namesakes.beside(task) != Namesakes.Beside.NOTHING && task.level() != Level.SENSITIVE;
            return say("code", task.code()) + (titled ? say("code.title", task.title()) : "");
        }).distinct().collect(Collectors.joining(say("list.separator")));
    }

    /** A day as people read it: the date with its weekday. */
    String day(LocalDate day) {
        return say("fact.due.value", day, say("weekday." + day.getDayOfWeek().getValue()));
    }
}
