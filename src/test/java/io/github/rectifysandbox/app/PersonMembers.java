package io.github.rectifysandbox.app;

import io.github.rectifysandbox.platform.Member;
import io.github.rectifysandbox.platform.Members;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Everybody the application knows of is a member of the corporation. */
final class PersonMembers implements Members {

    private static final String SELECT = "SELECT user_id, name, title, department FROM person";
    private static final RowMapper<Member> MEMBER = (row, number) -> new Member(row.getString("user_id"), row.getString("name"),
            row.getString("title"), row.getString("department"));

    private final JdbcTemplate jdbc;

    PersonMembers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Member> all() {
        return jdbc.query(SELECT + " ORDER BY id", MEMBER);
    }

    @Override
    public Optional<Member> find(String userId) {
        return jdbc.query(SELECT + " WHERE user_key = ?", MEMBER, Member.key(userId)).stream().findFirst();
    }
}
