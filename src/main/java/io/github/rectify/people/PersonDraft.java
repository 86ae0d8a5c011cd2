package io.github.rectify.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as a file names them, the leader by user id. */
public record PersonDraft(UserId userId, String name, String title, String department, @Nullable UserId leader,
        Set<Role> roles) {

    public PersonDraft {
        roles = Set.copyOf(roles);
    }
}
