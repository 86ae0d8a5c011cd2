package io.github.rectify.reminder;

import io.github.rectify.outbox.Content;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Level;
import io.github.rectify.task.Request;
import io.github.rectify.task.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card that puts what was asked to the one who decides it. */
@Component
class RequestCards {

    private final ReminderCards cards;
    private final People people;
    private final Phrases phrases;
    private final Clock clock;

    RequestCards(ReminderCards cards, People people, Phrases phrases, Clock clock) {
        this.cards = cards;
        this.people = people;
        this.phrases = phrases;
        this.clock = clock;
    }

    Content.Card card(Task task, Request request, Presence decider) {
        String note = task.level() == Level.SENSITIVE ? null : request.note();
        return new Content.Card(Content.Accent.BLACK, phrases.say("source"),
                phrases.say("request.title." + request.kind(), task.code()),
                note == null || note.isBlank() ? null : phrases.say("fact.note") + " " + note, phrases.say(ask(request)),
                lines(task, request, decider), List.of(), ReminderCards.path(task), null,
                cards.decide(request));
    }

    private static String ask(Request request) {
        boolean nobodyNamed = request.kind() == Request.Kind.NOT_MINE && request.to() == null;
        return "request.ask." + request.kind() + (nobodyNamed ? ".nobody" : "");
    }

    private List<Content.Line> lines(Task task, Request request, Presence decider) {
        List<Content.Line> lines = new ArrayList<>();
        lines.add(line("fact.task", phrases.title(task)));
        lines.add(line("fact.assignee", name(task.assigneeId())));
        if (request.askedBy() == null || !request.askedBy().equals(task.assigneeId())) {
            lines.add(line("fact.asker", request.askedBy() == null ? phrases.say("office") : request.askedByName()));
        }
        lines.add(line("fact.due", day(task.dueOn())));
        if (request.kind() == Request.Kind.EXTENSION) {
            lines.add(line("fact.wanted", day(request.until())));
        }
        if (request.kind() == Request.Kind.NOT_MINE) {
            lines.add(line("fact.suggested", name(request.to())));
        }
        long late = task.overdueDays(BusinessTime.today(clock));
        if (late > 0) {
            lines.add(line("fact.late", phrases.say("fact.late.value", late)));
        }
        if (decider instanceof Presence.StandIn away) {
            lines.add(line("fact.standin", phrases.say("fact.standin.value", away.wanted().name())));
        }
        return lines;
    }

    private Content.Line line(String key, String value) {
        return new Content.Line(phrases.say(key), value);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? phrases.say("fact.none") : phrases.day(day);
    }

    private String name(@Nullable PersonId person) {
        return person == null ? phrases.say("fact.none") : people.find(person).map(Person::name).orElse("");
    }
}
