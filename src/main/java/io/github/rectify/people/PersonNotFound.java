package io.github.rectify.people;

/** There is no person of this number. */
public class PersonNotFound extends RuntimeException {

    private final PersonId id;

    public PersonNotFound(PersonId id) {
        super("person " + id.value());
        this.id = id;
    }

    public PersonId id() {
        return id;
    }
}
