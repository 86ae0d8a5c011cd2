package io.github.rectify.digest;

import io.github.rectify.people.Person;
import io.github.rectify.people.Role;
import io.github.rectify.task.Task;
import java.util.List;
import java.util.Optional;

/** Somebody a digest is written for, and what it counts: one for each person, the wider if they have several hats. */
record Reader(Person person, DigestScope scope) {

    static Optional<Reader> of(Person person) {
        if (!person.active()) {
            return Optional.empty();
        }
        if (person.is(Role.CHIEF)) {
            return Optional.of(new Reader(person, DigestScope.UNIT));
        }
        return person.is(Role.LEADER) ? Optional.of(new Reader(person, DigestScope.OWN)) : Optional.empty();
    }

    List<Task> of(List<Task> unit) {
        return scope == DigestScope.UNIT ? unit
                : unit.stream().filter(task -> person.id().equals(task.leaderId())).toList();
    }
}
