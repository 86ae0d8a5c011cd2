package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the columns of a ledger are taken for, after corrections. What can be in one column only leaves the column it was found in
 * when it is put into another.
 */
final class LedgerColumns {

    private static final Set<Column.Role> ONCE = EnumSet.of(Column.Role.NUMBER, Column.Role.PROBLEM, Column.Role.GOAL,
            Column.Role.DEADLINE, Column.Role.COMPLETED_ON, Column.Role.STRUCK_OFF);

    private LedgerColumns() {
    }

    /**
     * @param found what they were taken for so far
     * @param corrections roles by the letter or header of a column
     * @throws FileRefused if there is no such column or role, or the problem is not in exactly one column
     */
    static List<Column> corrected(List<Column> found, Map<String, String> corrections) {
        Map<Integer, List<Column.Role>> given = new LinkedHashMap<>();
        corrections.forEach((key, roles) -> columns(found, key).forEach(column -> given.put(column.index(), roles(roles))));
        Set<Column.Role> taken = new HashSet<>();
        for (List<Column.Role> roles : given.values()) {
            for (Column.Role role : roles) {
                if (ONCE.contains(role) && !taken.add(role)) {
                    throw new FileRefused("mapping-twice", role);
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : found) {
            List<Column.Role> roles = given.get(column.index());
            boolean displaced = roles == null && column.roles().stream().anyMatch(taken::contains);
            columns.add(new Column(column.index(), column.header(), roles != null ? roles
                    : displaced ? List.of(Column.Role.EXTRA) : column.roles()));
        }
        if (columns.stream().filter(column -> column.is(Column.Role.PROBLEM)).count() != 1) {
            throw new FileRefused("mapping-problem");
        }
        return columns;
    }

    private static List<Column> columns(List<Column> all, String key) {
        String wanted = key.replaceAll("\\s+", "");
        List<Column> byLetter = all.stream().filter(column -> column.letter().equalsIgnoreCase(wanted)).toList();
        List<Column> found = byLetter.isEmpty()
                ? all.stream().filter(column -> column.header().equals(wanted)).toList() : byLetter;
        if (found.isEmpty()) {
            throw new FileRefused("mapping-column", shown(key),
                    all.stream().map(column -> column.letter() + " " + column.header()).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static List<Column.Role> roles(String written) {
        List<Column.Role> roles = new ArrayList<>();
        for (String word : written.split("[+,]")) {
            Column.Role role = Column.Role.named(word).orElseThrow(() -> new FileRefused("mapping-role", shown(word),
                    Arrays.stream(Column.Role.values()).map(Enum::name).collect(Collectors.joining(", "))));
            if (!roles.contains(role)) {
                roles.add(role);
            }
        }
        Set<Column.Role> who = EnumSet.of(Column.Role.DEPARTMENT, Column.Role.ASSIGNEE, Column.Role.LEADER);
        if (roles.size() > 1 && !who.containsAll(roles)) {
            throw new FileRefused("mapping-pair", shown(written));
        }
        return roles;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40);
    }

    static String written(Column column) {
        return column.roles().stream().map(Enum::name).collect(Collectors.joining("+"));
    }
}
