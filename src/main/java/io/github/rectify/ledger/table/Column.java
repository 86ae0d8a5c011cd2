package io.github.rectify.ledger.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column of a ledger and what it is taken for.
 *
 * @param index from 0
 * @param header as printed, the group before it: "group/header"
 * @param roles one as a rule; two where one cell holds two things, as a department and its person
 */
public record Column(int index, String header, List<Role> roles) {

    public Column {
        roles = List.copyOf(roles);
    }

    /** What a column holds. */
    public enum Role {
        NUMBER, HEADING, PROBLEM, GOAL, MEASURE, LEADER, DEPARTMENT, ASSIGNEE, DEADLINE, PROGRESS, STATUS, COMPLETED_ON,
        /** Whether it was struck off, where that is told apart from being done. */
        STRUCK_OFF,
        /** Who was held to account. */
        PERSONS,
        /** Kept with the problem under its header. */
        EXTRA;

        /** The role of this name, in any case of letters. */
        public static Optional<Role> named(String name) {
            return Arrays.stream(values()).filter(role -> role.name().equalsIgnoreCase(name.strip())).findFirst();
        }
    }

    /** As a spreadsheet names the column: A, B, … AA. */
    public String letter() {
        StringBuilder letters = new StringBuilder();
        for (int left = index + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    Column as(Role role) {
        return new Column(index, header, List.of(role));
    }
}
