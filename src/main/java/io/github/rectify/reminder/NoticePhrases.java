package io.github.rectify.reminder;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a notice says of a line of a task's history. Every sentence may use: the code (0), the title (1), who did it (2), their
 * words (3), the old and the new deadline (4, 5), and who answered for the task before and after (6, 7).
 */
@Component
class NoticePhrases {

    private static final Set<EventKind> MAY_LACK_WORDS = EnumSet.of(EventKind.EXTENSION_GRANTED, EventKind.APPROVED);

    private final People people;
    private final Phrases phrases;

    NoticePhrases(People people, Phrases phrases) {
        this.people = people;
        this.phrases = phrases;
    }

    String of(Task task, TaskEvent event, List<TaskEvent> history, NoticeRefs refs) {
        TaskEvent about = undone(event, history);
        String key = "notice." + (event == about ? "" : "UNDONE.") + about.kind()
                + (refs.to() == null || refs.to() == NoticeRefs.To.ASSIGNEE ? "" : "." + refs.to())
                + (MAY_LACK_WORDS.contains(event.kind()) && lacksWords(event) ? ".noWords" : "");
        return phrases.say(key, task.code(), phrases.title(task),
                event.byPersonId() == null ? phrases.say("office") : event.byName(), words(task, about),
                day(about.detail("from")), day(about.detail("to")), name(about.detail("from")), name(about.detail("to")));
    }

    /** The line it is about: itself, or the one it took back. */
    private static TaskEvent undone(TaskEvent event, List<TaskEvent> history) {
        Long undoes = event.undoes();
        return undoes == null ? event
                : history.stream().filter(earlier -> earlier.id() == undoes).findFirst().orElseThrow();
    }

    /** Nobody reads the words of a sensitive task but behind the sign-in. */
    private String words(Task task, TaskEvent event) {
        if (task.level() == Level.SENSITIVE) {
            return phrases.say("title.sensitive");
        }
        if (!lacksWords(event)) {
            return Objects.requireNonNull(event.note());
        }
        return phrases.say(event.kind() == EventKind.RETURNED ? "notice.returned.noReason" : "notice.noWords");
    }

    private static boolean lacksWords(TaskEvent event) {
        return event.note() == null || event.note().isBlank();
    }

    private String day(@Nullable String day) {
        return day != null && day.contains("-") ? phrases.day(LocalDate.parse(day)) : phrases.say("fact.none");
    }

    private String name(@Nullable String id) {
        return id == null || id.contains("-") ? phrases.say("fact.none")
                : people.find(new PersonId(Long.parseLong(id))).map(Person::name).orElse("");
    }
}
