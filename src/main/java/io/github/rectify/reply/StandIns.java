package io.github.rectify.reply;

import io.github.rectify.people.Absence;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person arranged for the time they are away: in words, compared with what is entered anew, and its end. */
@Component
class StandIns {

    private final People people;
    private final TaskWords words;
    private final Answers answers;
    private final Acts acts;

    StandIns(People people, TaskWords words, Answers answers, Acts acts) {
        this.people = people;
        this.words = words;
        this.answers = answers;
        this.acts = acts;
    }

    /** The arrangements that are not over, the nearest first. */
    List<Absence> of(Person person, LocalDate today) {
        return people.absencesOf(person.id(), today);
    }

    /** Those on file that share a day with one that is about to be. */
    List<Absence> sharingDays(Absence wanted) {
        return people.absencesOf(wanted.personId(), wanted.fromOn()).stream()
                .filter(known -> known.fromOn().isBefore(wanted.untilOn())).toList();
    }

    /** Whether one on file makes another needless: the same stand-in on all its days. */
    boolean covers(Absence known, Absence wanted) {
        return Objects.equals(known.standInId(), wanted.standInId()) && !known.fromOn().isAfter(wanted.fromOn())
                && !known.untilOn().isBefore(wanted.untilOn());
    }

    String days(Absence absence) {
        return days(absence.fromOn(), absence.untilOn().minusDays(1));
    }

    private String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? words.day(first) : answers.words("delegate.days", words.day(first), words.day(last));
    }

    /** When, and who stands in. */
    String said(Absence absence) {
        return absence.standInId() == null ? answers.words("standIn.none", days(absence))
                : answers.words("standIn", days(absence), people.get(absence.standInId()).name());
    }

    /** The same for a line of a card, where the year goes without saying. */
    String line(Absence absence) {
        LocalDate from = absence.fromOn();
        LocalDate last = absence.untilOn().minusDays(1);
        return answers.words("standIn.line", name(absence), from.getMonthValue(), from.getDayOfMonth(), last.getMonthValue(),
                last.getDayOfMonth());
    }

    /** The same for a button. */
    String label(Absence absence) {
        return answers.words("standIn.label", name(absence), absence.fromOn().getMonthValue(), absence.fromOn().getDayOfMonth());
    }

    private String name(Absence absence) {
        return absence.standInId() == null ? answers.words("standIn.noName") : people.get(absence.standInId()).name();
    }

    /** On which days a stand-in will be away too, and who then looks after things: somebody, or nobody at all. */
    String whoElseIsAway(Person self, Person standIn, Absence wanted) {
        boolean away = people.absencesOf(standIn.id(), wanted.fromOn()).stream()
                .anyMatch(known -> known.fromOn().isBefore(wanted.untilOn()));
        if (!away) {
            return "";
        }
        List<Stretch> stretches = new ArrayList<>();
        wanted.fromOn().datesUntil(wanted.untilOn()).forEach(day -> {
            PersonId told = Optional.ofNullable(people.presence(self.id(), day).told()).map(Person::id).orElse(null);
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && Objects.equals(last.told(), told)) {
                stretches.set(stretches.size() - 1, new Stretch(last.from(), day, told));
            } else {
                stretches.add(new Stretch(day, day, told));
            }
        });
        return stretches.stream().filter(stretch -> !standIn.id().equals(stretch.told()))
                .map(stretch -> stretch.told() == null
                        ? answers.words("delegate.nobody", standIn.name(), days(stretch.from(), stretch.last()))
                        : answers.words("delegate.alsoAway", standIn.name(), days(stretch.from(), stretch.last()),
                                people.get(stretch.told()).name()))
                .collect(Collectors.joining());
    }

    /** Days in a row on which the same person answers, or nobody. */
    private record Stretch(LocalDate from, LocalDate last, @Nullable PersonId told) {
    }

    /** The taking back of one arrangement: alone among those of its intent it carries a first and a last day. */
    Deed end(Absence absence, String text) {
        return Deed.of(new Action(Intent.UNDO, List.of(), absence.fromOn(), absence.untilOn().minusDays(1), null, null, null, null,
                text), List.of());
    }

    boolean isEnd(Action action) {
        return action.intent() == Intent.UNDO && action.date() != null && action.until() != null;
    }

    Said end(Turn turn, Action end) {
        LocalDate from = Objects.requireNonNull(end.date(), "date");
        Optional<Absence> gone = people.cancelAbsence(turn.person().id(), from);
        acts.lately(turn.person()).stream().filter(act -> act.kind() == Act.Kind.ABSENCE && act.ref().equals(from.toString()))
                .forEach(acts::undone);
        return gone.map(absence -> ended(turn, absence))
                .orElseGet(() -> Said.only(answers.words("undo.absence.none"), "NOTHING_TO_UNDO"));
    }

    /** What was taken back, and who looks after the tasks now: only then are they the person's own again. */
    Said ended(Turn turn, Absence gone) {
        List<Absence> left = of(turn.person(), turn.today());
        Presence now = people.presence(turn.person().id(), turn.today());
        String today = now instanceof Presence.Here ? answers.words("undone.absence.self")
                : now instanceof Presence.StandIn away ? answers.words("undone.absence.other", away.standIn().name())
                : answers.words("undone.absence.nobody");
        String more = left.isEmpty() ? "" : answers.words("undone.absence.left", list(left));
        String said = answers.words("undone.absence", days(gone), name(gone));
        return new Said(said + today + more, said + today, null, true, "UNDONE ABSENCE " + gone.fromOn());
    }

    String list(List<Absence> absences) {
        return absences.stream().map(this::said).collect(Collectors.joining(answers.words("standIn.and")));
    }
}
