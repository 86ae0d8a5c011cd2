package io.github.rectify.console.access;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;

/** Somebody of the ledger whom the platform has vouched for. They see by their role. */
public record PersonViewer(long personId, String userId) implements Viewer {

    static PersonViewer of(Person person) {
        return new PersonViewer(person.id().value(), person.userId().value());
    }

    public PersonId id() {
        return new PersonId(personId);
    }

    @Override
    public String getName() {
        return userId;
    }
}
