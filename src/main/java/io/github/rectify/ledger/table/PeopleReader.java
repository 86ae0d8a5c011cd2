package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.Role;
import io.github.rectify.people.UserId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a table of people, each row by itself. Whether a leader exists is not looked at here. */
public final class PeopleReader {

    public static final String USER_ID = "wecom_userid";
    public static final String LEADER = "leader_userid";
    public static final String ROLES = "roles";
    private static final String NAME = "name";
    private static final String TITLE = "title";
    private static final String DEPARTMENT = "department";
    public static final List<String> COLUMNS = List.of(USER_ID, NAME, TITLE, DEPARTMENT, LEADER, ROLES);

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 120;

    private final Words words;
    private final Pattern roleSeparator;

    public PeopleReader(Words words) {
        this.words = words;
        this.roleSeparator = Pattern.compile("[;,|/ " + words.word("mark.pause") + "]+");
    }

    public Rows<PersonDraft> read(Table table) {
        List<RowRemark> missing = Rows.missing(table, COLUMNS);
        if (!missing.isEmpty()) {
            return new Rows<>(List.of(), missing);
        }
        Reading reading = new Reading(table);
        table.rows().forEach(reading::row);
        return new Rows<>(reading.good, reading.problems);
    }

    private static String allowed() {
        return EnumSet.allOf(Role.class).stream().map(Role::name).collect(Collectors.joining(";"));
    }

    /** A cell as it may stand in a sentence: not longer than one reads. */
    public static String shown(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40);
    }

    /** One table while it is read. */
    private final class Reading {

        private final Table table;
        private final List<Rows.Numbered<PersonDraft>> good = new ArrayList<>();
        private final List<RowRemark> problems = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();

        Reading(Table table) {
            this.table = table;
        }

        void row(Table.Row row) {
            int before = problems.size();
            UserId userId = userId(row, USER_ID);
            if (userId == null && problems.size() == before) {
                problem(row, USER_ID, "missing-user-id");
            }
            UserId leader = userId(row, LEADER);
            String name = written(row, NAME, LONGEST_NAME);
            if (name.isEmpty()) {
                problem(row, NAME, "missing-name");
            }
            String title = written(row, TITLE, LONGEST_WORDS);
            String department = written(row, DEPARTMENT, LONGEST_WORDS);
            Set<Role> roles = roles(row);
            if (userId != null) {
                relations(row, userId, leader);
            }
            if (userId != null && problems.size() == before) {
                good.add(new Rows.Numbered<>(row.number(), new PersonDraft(userId, name, title, department, leader, roles)));
            }
        }

        private void relations(Table.Row row, UserId userId, @Nullable UserId leader) {
            Integer first = seen.putIfAbsent(userId.key(), row.number());
            if (first != null) {
                problem(row, USER_ID, "duplicate-user-id", userId, first);
            }
            if (leader != null && leader.key().equals(userId.key())) {
                problem(row, LEADER, "own-leader", userId);
            }
        }

        private @Nullable UserId userId(Table.Row row, String column) {
            String cell = words.text(table.cell(row, column)).plain().strip();
            if (cell.isEmpty()) {
                return null;
            }
            if (!UserId.isValid(cell)) {
                problem(row, column, "bad-user-id", shown(cell));
                return null;
            }
            return new UserId(cell);
        }

        private String written(Table.Row row, String column, int longest) {
            String cell = table.cell(row, column);
            if (cell.length() > longest) {
                problem(row, column, "too-long", longest, cell.length());
            }
            return cell;
        }

        private Set<Role> roles(Table.Row row) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            String cell = words.text(table.cell(row, ROLES)).plain().strip();
            for (String written : roleSeparator.split(cell)) {
                if (!written.isEmpty()) {
                    role(row, written, roles);
                }
            }
            if (cell.isEmpty()) {
                problem(row, ROLES, "missing-role", allowed());
            }
            return roles;
        }

        private void role(Table.Row row, String written, Set<Role> roles) {
            try {
                roles.add(Role.valueOf(written.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                problem(row, ROLES, "unknown-role", shown(written), allowed());
            }
        }

        private void problem(Table.Row row, String column, String key, Object... args) {
            problems.add(RowRemark.of(row.number(), column, key, args));
        }
    }
}
