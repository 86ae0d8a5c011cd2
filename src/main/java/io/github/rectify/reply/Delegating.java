package io.github.rectify.reply;

import io.github.rectify.people.Absence;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.reply.reading.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Somebody is away for some days and another looks after all of theirs; it ends by itself. */
@Component
class Delegating {

    private static final int LONGEST_DAYS = 366;

    private final People people;
    private final Names names;
    private final TaskWords words;
    private final Answers answers;
    private final Acts acts;
    private final StandIns standIns;

    Delegating(People people, Names names, TaskWords words, Answers answers, Acts acts, StandIns standIns) {
        this.people = people;
        this.names = names;
        this.words = words;
        this.answers = answers;
        this.acts = acts;
        this.standIns = standIns;
    }

    Done delegate(Turn turn, Deed deed) {
        Action action = deed.does();
        LocalDate from = Objects.requireNonNullElse(action.date(), turn.today());
        LocalDate until = action.until();
        if (action.person() == null) {
            return nothing("delegate.whom");
        }
        if (until == null) {
            return nothing("delegate.until", action.person());
        }
        if (until.isBefore(from) || until.isBefore(turn.today())) {
            return nothing("delegate.past", words.day(until));
        }
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            return nothing("delegate.long");
        }
        return names.find(turn, deed, action.person(), standIn -> record(turn, standIn, from, until));
    }

    private Done nothing(String key, Object... args) {
        return Done.of(Said.only(answers.words(key, args), "DELEGATE_UNCLEAR"));
    }

    private Done record(Turn turn, Person standIn, LocalDate from, LocalDate until) {
        Person self = turn.person();
        if (standIn.id().equals(self.id())) {
            return nothing("person.self", standIn.name());
        }
        Absence wanted = new Absence(self.id(), from, until.plusDays(1), standIn.id());
        List<Absence> shared = standIns.sharingDays(wanted);
        if (shared.size() == 1 && standIns.covers(shared.get(0), wanted)) {
            return nothing("delegate.already", standIns.said(shared.get(0)));
        }
        String before = shared.stream().filter(known -> known.fromOn().equals(from)).findFirst()
                .map(known -> known.untilOn() + (known.standInId() == null ? "" : " " + known.standInId().value()))
                .orElse(null);
        people.away(wanted, self.name());
        acts.absence(turn, from.toString(), before);
        String days = standIns.days(wanted);
        String remarks = overlap(standIn, from, shared) + standIns.whoElseIsAway(self, standIn, wanted);
        return Done.of(new Said(answers.words("done.DELEGATED", days, standIn.name(), words.day(until.plusDays(1)), remarks),
                answers.words("brief.DELEGATED", days, standIn.name()) + remarks, null, true, "DELEGATED " + from + " " + until));
    }

    /** An arrangement that gives way, wholly or on some days, does not do so in silence. */
    private String overlap(Person standIn, LocalDate from, List<Absence> shared) {
        return shared.stream().map(known -> answers.words(known.fromOn().equals(from) ? "delegate.replaces" : "delegate.overlaps",
                standIns.said(known), standIn.name())).collect(Collectors.joining());
    }
}
