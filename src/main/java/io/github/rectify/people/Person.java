package io.github.rectify.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody of a unit, as the ledger knows them. {@code active} is false once they have left. */
public record Person(PersonId id, UnitId unitId, UserId userId, String name, String title, String department,
        @Nullable PersonId leaderId, Set<Role> roles, boolean active) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
