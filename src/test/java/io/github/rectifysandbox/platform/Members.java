package io.github.rectifysandbox.platform;

import java.util.List;
import java.util.Optional;

/** Who belongs to the corporation and sees the application. */
public interface Members {

    /** In a stable order. */
    List<Member> all();

    default Optional<Member> find(String userId) {
        return all().stream().filter(member -> member.key().equals(Member.key(userId))).findFirst();
    }
}
