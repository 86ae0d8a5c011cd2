package io.github.rectify.reply;

import io.github.rectify.people.Absence;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.reply.reading.Action;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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

    Delegating(People people, Names names, TaskWords words, Answers answers, Acts acts) {
        this.people = people;
        this.names = names;
        this.words = words;
        this.answers = answers;
        this.acts = acts;
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
        String before = people.absencesOf(self.id(), from).stream().filter(known -> known.fromOn().equals(from)).findFirst()
                .map(known -> known.untilOn() + (known.standInId() == null ? "" : " " + known.standInId().value()))
                .orElse(null);
        people.away(new Absence(self.id(), from, until.plusDays(1), standIn.id()), self.name());
        acts.absence(turn, from.toString(), before);
        String gone = Optional.ofNullable(people.presence(standIn.id(), from).told()).filter(told -> told.id().equals(standIn.id()))
                .isPresent() ? "" : answers.words("delegate.alsoAway", standIn.name());
        String days = from.equals(until) ? words.day(from) : answers.words("delegate.days", words.day(from), words.day(until));
        return Done.of(new Said(answers.words("done.DELEGATED", days, standIn.name(), words.day(until.plusDays(1)), gone),
                answers.words("brief.DELEGATED", days, standIn.name()), null, true, "DELEGATED " + from + " " + until));
    }
}
