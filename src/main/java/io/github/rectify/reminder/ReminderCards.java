package io.github.rectify.reminder;

import io.github.rectify.outbox.Content;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.task.Namesakes;
import io.github.rectify.task.Request;
import io.github.rectify.task.Task;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a reminder looks like: one task with its facts, or several as a list with one to choose. Somebody who answers for a task
 * can report on it from the card, somebody who decides can approve or return, somebody who watches gets a page to open.
 */
@Component
class ReminderCards {

    /** How many lines the platform shows on a card. */
    static final int LINES = 6;

    /** How many options the platform offers, less the one that chooses nothing. */
    private static final int OPTIONS = 9;

    static final String CHOICE = "task";
    static final String NOTHING_CHOSEN = "none";
    private static final String REQUEST = "request:";

    private final People people;
    private final Phrases phrases;

    ReminderCards(People people, Phrases phrases) {
        this.people = people;
        this.phrases = phrases;
    }

    Content.Card reminder(Person hearer, List<ReminderWords.Item> items, LocalDate today) {
        List<ReminderWords.Item> tasks = oncePerTask(items);
        return tasks.size() == 1 ? single(hearer, tasks.get(0), today) : bundle(hearer, tasks, today);
    }

    /** A task of which somebody hears in two capacities stands once, in the more urgent one. */
    private static List<ReminderWords.Item> oncePerTask(List<ReminderWords.Item> items) {
        Map<Object, ReminderWords.Item> once = new LinkedHashMap<>();
        items.forEach(item -> once.putIfAbsent(item.task().id(), item));
        return List.copyOf(once.values());
    }

    private Content.Card single(Person hearer, ReminderWords.Item item, LocalDate today) {
        Task task = item.task();
        Kind kind = item.telling().kind();
        List<Content.Line> lines = new ArrayList<>();
        lines.add(new Content.Line(phrases.say("fact.task"), phrases.title(task)));
        lines.add(new Content.Line(phrases.say("fact.due"),
                task.dueOn() == null ? phrases.say("fact.none") : phrases.day(task.dueOn())));
        if (item.telling().audience() != Audience.ASSIGNEE) {
            lines.add(new Content.Line(phrases.say("fact.assignee"), name(task.assigneeId())));
        }
        Request extension = item.asked();
        if (extension != null && extension.until() != null) {
            lines.add(new Content.Line(phrases.say("fact.wanted"), phrases.day(extension.until())));
        }
        long late = task.overdueDays(today);
        if (kind == Kind.REVIEW && late > 0) {
            lines.add(new Content.Line(phrases.say("fact.late"), phrases.say("fact.late.value", late)));
        }
        if (item.presence() instanceof Presence.StandIn away) {
            lines.add(new Content.Line(phrases.say("fact.standin"),
                    phrases.say("fact.standin.value", away.wanted().name())));
        }
        return new Content.Card(accent(kind), phrases.say("source"), title(item.telling(), task, today), null,
                phrases.say("ask." + asked(item)), lines, List.of(),
                path(task), null, extension == null ? buttons(Set.of(item.telling().audience()), ":" + task.id().value())
                        : decide(extension));
    }

    /** The buttons that decide a request, and nothing else that may come to wait about its task. */
    List<Content.Button> decide(Request request) {
        String of = ":" + request.id().value();
        return List.of(button("grant", of, Content.Weight.MAIN), button("refuse", of, Content.Weight.WARN));
    }

    private static String asked(ReminderWords.Item item) {
        Audience audience = item.telling().audience();
        boolean watches = audience == Audience.LEADER || audience == Audience.CHIEF;
        return watches && item.task().assigneeId() == null ? audience + ".unassigned"
                : audience == Audience.REVIEWER ? item.asked() == null ? "REVIEW" : "REVIEW.extension" : audience.name();
    }

    private Content.Card bundle(Person hearer, List<ReminderWords.Item> items, LocalDate today) {
        List<ReminderWords.Item> answered = items.stream().filter(item -> isAnswered(item.telling())).toList();
        List<Content.Line> lines = items.stream().limit(LINES).map(item -> line(item, today)).toList();
        ReminderWords.Item first = items.get(0);
        String ask = ask(items, answered);
        if (items.size() > LINES) {
            ask = phrases.say("line.more", items.size() - LINES) + ask;
        }
        Set<Audience> audiences = answered.stream().map(item -> item.telling().audience())
                .collect(Collectors.toSet());
        return new Content.Card(accent(first.telling().kind()), phrases.say("source"),
                phrases.say("title.bundle", items.size()),
                phrases.say("lead.bundle", title(first.telling(), first.task(), today)), ask, lines,
                List.of(new Content.Link(phrases.say("link"), "/h5/tasks")), "/h5/tasks", choice(answered),
                buttons(audiences, ""));
    }

    private String ask(List<ReminderWords.Item> items, List<ReminderWords.Item> answered) {
        if (answered.isEmpty()) {
            return phrases.say("ask.watch");
        }
        boolean onlyOwn = items.stream().allMatch(item -> item.telling().audience() == Audience.ASSIGNEE);
        return onlyOwn ? askOwn(items) : phrases.say("ask.mixed");
    }

    /** An example names a task that its number tells. */
    private String askOwn(List<ReminderWords.Item> items) {
        Namesakes namesakes = Namesakes.among(items.stream().map(ReminderWords.Item::task).toList());
        return items.stream().map(ReminderWords.Item::task).filter(task -> namesakes.beside(task) == Namesakes.Beside.NOTHING)
                .findFirst().map(task -> phrases.say("ask.ASSIGNEE.several", task.code()))
                .orElseGet(() -> phrases.say("ask.ASSIGNEE.several.alike"));
    }

    private static boolean isAnswered(Telling telling) {
        return telling.audience() == Audience.ASSIGNEE || telling.audience() == Audience.REVIEWER;
    }

    private Content.@Nullable Choice choice(List<ReminderWords.Item> answered) {
        if (answered.isEmpty()) {
            return null;
        }
        List<Content.Option> options = new ArrayList<>();
        options.add(new Content.Option(NOTHING_CHOSEN, phrases.say("choice.none")));
        answered.stream().limit(OPTIONS).forEach(item -> options.add(new Content.Option(
                optionId(item), phrases.say("choice.option", item.task().code(), phrases.title(item.task())))));
        return new Content.Choice(CHOICE, phrases.say("choice.title"), options);
    }

    /** What stands for an item when it is chosen: its task, or what is asked about it. */
    private static String optionId(ReminderWords.Item item) {
        Request asked = item.asked();
        return asked == null ? String.valueOf(item.task().id().value()) : REQUEST + asked.id().value();
    }

    /** The buttons for these capacities; {@code of} names the task, or nothing if one has to be chosen. */
    List<Content.Button> buttons(Set<Audience> audiences, String of) {
        List<Content.Button> buttons = new ArrayList<>();
        if (audiences.contains(Audience.ASSIGNEE)) {
            buttons.add(button("done", of, Content.Weight.MAIN));
            buttons.add(button("progress", of, Content.Weight.PLAIN));
            buttons.add(button("ack", of, Content.Weight.PLAIN));
        }
        if (audiences.contains(Audience.REVIEWER)) {
            buttons.add(button("approve", of, Content.Weight.MAIN));
            buttons.add(button("return", of, Content.Weight.WARN));
        }
        return buttons;
    }

    private Content.Button button(String key, String of, Content.Weight weight) {
        return new Content.Button(phrases.say("button." + key), key + of, weight);
    }

    private String title(Telling telling, Task task, LocalDate today) {
        if (telling.endsSnooze()) {
            return snoozeTitle(task, today);
        }
        Kind kind = telling.kind();
        if (kind == Kind.DUE) {
            long left = ChronoUnit.DAYS.between(today, task.dueOn());
            return phrases.say("title.DUE." + distance(left), task.code(), left);
        }
        return phrases.say("title." + kind, task.code(), task.overdueDays(today));
    }

    /** The end of a snooze says how the task stands by then. */
    private String snoozeTitle(Task task, LocalDate today) {
        if (task.dueOn() == null) {
            return phrases.say("title.SNOOZE", task.code());
        }
        long left = ChronoUnit.DAYS.between(today, task.dueOn());
        return left < 0 ? phrases.say("title.SNOOZE.late", task.code(), -left)
                : phrases.say("title.SNOOZE." + distance(left), task.code(), left);
    }

    private static String distance(long left) {
        return left == 0 ? "today" : left == 1 ? "tomorrow" : "left";
    }

    private Content.Line line(ReminderWords.Item item, LocalDate today) {
        Task task = item.task();
        Kind kind = item.telling().kind();
        String value;
        if (kind == Kind.DUE) {
            long left = ChronoUnit.DAYS.between(today, task.dueOn());
            value = left > 1 ? phrases.say("line.DUE.left", left, phrases.title(task))
                    : phrases.say("line.DUE." + distance(left), phrases.title(task));
        } else {
            String what = item.asked() == null ? kind.name() : "REVIEW.extension";
            value = phrases.say("line." + (item.telling().endsSnooze() ? "SNOOZE" : what), task.overdueDays(today), phrases.title(task),
                    name(task.assigneeId()));
        }
        return new Content.Line(phrases.say("code", task.code()), value);
    }

    private String name(@Nullable PersonId person) {
        return person == null ? phrases.say("fact.none") : people.find(person).map(Person::name).orElse("");
    }

    private static Content.Accent accent(Kind kind) {
        return switch (kind) {
            case OVERDUE, LEADER, CHIEF -> Content.Accent.RED;
            case DUE, REVIEW -> Content.Accent.BLACK;
            case NUDGE -> Content.Accent.GREY;
        };
    }

    static String path(Task task) {
        return "/h5/tasks/" + task.id().value();
    }
}
