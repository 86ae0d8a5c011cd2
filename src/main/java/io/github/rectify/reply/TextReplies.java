package io.github.rectify.reply;

import io.github.rectify.outbox.LastTold;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.Person;
import io.github.rectify.people.Role;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.wecom.CallbackMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Acts on a text. Which task is meant: the one whose number is written; else the one of the latest reminder if that was about one
 * only; else the only one there is; else the person is asked. A number that is not theirs records nothing.
 */
@Component
class TextReplies {

    private static final Set<String> REMINDERS = Set.of("DUE", "OVERDUE", "NUDGE", "LEADER", "CHIEF", "REVIEW", "DECISION");

    private final PhraseReader reader = new PhraseReader(new Vocabulary());
    private final OpenTasks open;
    private final TaskMoves moves;
    private final TaskWords words;
    private final Answers answers;
    private final Outbox outbox;
    private final Clock clock;

    TextReplies(OpenTasks open, TaskMoves moves, TaskWords words, Answers answers, Outbox outbox, Clock clock) {
        this.open = open;
        this.moves = moves;
        this.words = words;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return what came of it, for the administrator */
    String wrote(InboxRow row, CallbackMessage message, Person person) {
        Reading reading = reader.read(Objects.requireNonNullElse(message.content(), ""));
        Reply reply = reading.reply();
        if (reply instanceof Reply.Help) {
            answers.sayWords(row, person, help(person), Set.of());
        } else if (reply instanceof Reply.Mine) {
            answers.sayWords(row, person, mine(person), Set.of());
        } else if (reply instanceof Reply.Unclear) {
            answers.sayWords(row, person, unclear(person), Set.of());
        } else {
            act(row, person, reading);
        }
        return reply.getClass().getSimpleName() + " " + String.join(",", reading.codes());
    }

    private void act(InboxRow row, Person person, Reading reading) {
        boolean decides = reading.reply() instanceof Reply.Approve || reading.reply() instanceof Reply.Return;
        List<Task> candidates = decides ? open.toDecide(person) : open.own(person);
        if (reading.codes().isEmpty()) {
            actOnTheOneMeant(row, person, reading, candidates, decides);
        } else {
            actOnNamed(row, person, reading, candidates);
        }
    }

    private void actOnNamed(InboxRow row, Person person, Reading reading, List<Task> candidates) {
        List<String> said = new ArrayList<>();
        Set<TaskId> about = new LinkedHashSet<>();
        for (String code : new LinkedHashSet<>(reading.codes())) {
            Optional<Task> task = named(code, person, candidates);
            if (task.isPresent()) {
                said.add(moves.make(reading.reply(), task.get(), actor(person, row)));
                about.add(task.get().id());
            } else {
                said.add(answers.words("notOpen", code, hint(candidates)));
            }
        }
        answers.sayWords(row, person, String.join("\n", said), about);
    }

    /** The task of this code, if exactly one can be meant: among theirs, else of their unit for those who may act for others. */
    private Optional<Task> named(String code, Person person, List<Task> candidates) {
        return only(candidates, code).or(() -> only(open.own(person), code)).or(() -> only(open.led(person), code))
                .or(() -> only(open.closedOf(person), code)).or(() -> only(open.ofUnit(person), code));
    }

    private static Optional<Task> only(List<Task> tasks, String code) {
        List<Task> found = tasks.stream().filter(task -> task.code().equals(code)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void actOnTheOneMeant(InboxRow row, Person person, Reading reading, List<Task> candidates, boolean decides) {
        List<Task> meant = meant(person, reading.reply(), candidates);
        if (decides && candidates.size() > 1) {
            answers.say(row, person, "which.decide", candidates.get(0).code(), words.list(candidates));
        } else if (meant.size() == 1) {
            Task task = meant.get(0);
            answers.sayWords(row, person, moves.make(reading.reply(), task, actor(person, row)), Set.of(task.id()));
        } else if (reading.reply() instanceof Reply.Acknowledge && !meant.isEmpty()) {
            meant.forEach(task -> moves.make(reading.reply(), task, actor(person, row)));
            answers.sayWords(row, person, answers.words("done.ACKNOWLEDGED.all", meant.get(0).code()),
                    meant.stream().map(Task::id).collect(Collectors.toSet()));
        } else if (reading.reply() instanceof Reply.Undo) {
            answers.say(row, person, "refused.UNDO");
        } else if (reading.reply() instanceof Reply.Acknowledge) {
            List<Task> waiting = open.toDecide(person);
            answers.sayWords(row, person, waiting.isEmpty() ? answers.words("seen")
                    : answers.words("seen.waiting", codes(waiting)), Set.of());
        } else if (candidates.size() == 1) {
            answers.sayWords(row, person, moves.make(reading.reply(), candidates.get(0), actor(person, row)),
                    Set.of(candidates.get(0).id()));
        } else if (candidates.isEmpty()) {
            answers.say(row, person, decides ? "which.decide.none" : "which.none");
        } else {
            answers.say(row, person, decides ? "which.decide" : "which", candidates.get(0).code(), words.list(candidates));
        }
    }

    /** The tasks a reply without a number can mean; an acknowledgement means all of the latest reminder. */
    private List<Task> meant(Person person, Reply reply, List<Task> candidates) {
        List<Task> inState = candidates.stream().filter(task -> reply instanceof Reply.Undo
                ? task.status() == TaskStatus.SUBMITTED
                : reply instanceof Reply.Approve || reply instanceof Reply.Return
                        || task.status() != TaskStatus.SUBMITTED).toList();
        Set<String> reminded = outbox.lastTold(person.userId().value(), REMINDERS).map(LastTold::subjects).orElse(Set.of());
        List<Task> told = inState.stream().filter(task -> reminded.contains("task:" + task.id().value())).toList();
        if (told.size() == 1 || !told.isEmpty() && reply instanceof Reply.Acknowledge) {
            return told;
        }
        return inState;
    }

    private String mine(Person person) {
        List<Task> own = open.own(person);
        String mine = own.isEmpty() ? answers.words("mine.none")
                : answers.words("mine", own.size(), words.list(own));
        List<Task> led = open.led(person);
        if (led.isEmpty()) {
            return mine;
        }
        long late = led.stream().filter(task -> task.isOverdue(BusinessTime.today(clock))).count();
        String watched = answers.words("mine.led", led.size(), late, open.toDecide(person).size(), words.list(led));
        return own.isEmpty() ? watched : mine + "\n" + watched;
    }

    private String help(Person person) {
        boolean decides = person.is(Role.LEADER) || person.is(Role.CHIEF) || person.is(Role.ADMIN);
        List<Task> waiting = decides ? open.toDecide(person) : List.of();
        List<Task> own = open.own(person);
        String report = own.isEmpty() && decides ? "" : answers.words("help", own.isEmpty() ? "5" : own.get(0).code());
        String decide = decides ? answers.words("help.decide", waiting.isEmpty() ? "5" : waiting.get(0).code()) : "";
        return report.isEmpty() || decide.isEmpty() ? report + decide : report + "\n" + decide;
    }

    private String unclear(Person person) {
        List<Task> own = open.own(person);
        return answers.words("unclear", help(person)) + (own.isEmpty() ? "" : "\n" + answers.words("unclear.yours", codes(own)));
    }

    private String hint(List<Task> candidates) {
        return candidates.isEmpty() ? "" : answers.words("unclear.yours", codes(candidates));
    }

    private static String codes(List<Task> tasks) {
        return tasks.stream().map(Task::code).limit(20).collect(Collectors.joining(" "));
    }

    private static Actor actor(Person person, InboxRow row) {
        return Actor.of(person, Channel.CHAT, "inbox:" + row.id());
    }
}
