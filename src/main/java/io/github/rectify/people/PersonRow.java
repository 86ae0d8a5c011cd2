package io.github.rectify.people;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}; roles stand in one column, separated by commas. */
record PersonRow(long id, long unitId, String userId, String name, String title, String department,
        @Nullable Long leaderId, String roles, boolean active) {

    Person person() {
        return new Person(new PersonId(id), new UnitId(unitId), new UserId(userId), name, title, department,
                leaderId == null ? null : new PersonId(leaderId), parse(roles), active);
    }

    static String join(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static Set<Role> parse(String roles) {
        return Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
