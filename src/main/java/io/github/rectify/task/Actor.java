package io.github.rectify.task;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who moves a task, and how. {@code name} is what the history shows; {@code cause} names the message that caused it.
 * {@code administrator} opens what only an administrator on record may do, for a person in their own unit.
 */
public record Actor(@Nullable PersonId person, String name, boolean administrator, Channel channel,
        @Nullable String cause) {

    /** A person, by chat, card or page. */
    public static Actor of(Person person, Channel channel, @Nullable String cause) {
        return new Actor(person.id(), person.name(), person.is(Role.ADMIN), channel, cause);
    }

    /** An administrator's console account that is no person of the ledger. */
    public static Actor account(String username, Channel channel) {
        return new Actor(null, username, true, channel, null);
    }
}
