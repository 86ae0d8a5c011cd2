package io.github.rectify.console.access;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what a viewer may see, from who they are and whom they stand in for today. */
@Component
class Sights {

    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    Sights(People people, Accounts accounts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty once the account is closed or the person has left. */
    Optional<Sight> of(Viewer viewer) {
        if (viewer instanceof AccountViewer account) {
            return accounts.isOpen(account.username())
                    ? Optional.of(new Sight(viewer, true, Set.of(), Set.of(), Set.of(), null)) : Optional.empty();
        }
        if (viewer instanceof PersonViewer person) {
            return people.find(person.id()).filter(Person::active).map(found -> of(viewer, found));
        }
        throw new AssertionError(viewer);
    }

    private Sight of(Viewer viewer, Person person) {
        Set<PersonId> answeredFor = answeredFor(person.id(), BusinessTime.today(clock));
        Set<UnitId> administered = person.is(Role.ADMIN) ? Set.of(person.unitId()) : Set.of();
        Set<UnitId> units = people.find(answeredFor).values().stream().filter(one -> one.is(Role.CHIEF))
                .map(Person::unitId).collect(Collectors.toCollection(LinkedHashSet::new));
        units.addAll(administered);
        return new Sight(viewer, false, units, answeredFor, administered, person);
    }

    /** The person, and those for whom they answer today. */
    private Set<PersonId> answeredFor(PersonId person, LocalDate today) {
        Set<PersonId> found = new LinkedHashSet<>(Set.of(person));
        found.addAll(people.standingInFor(person, today));
        return found;
    }
}
