package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import io.github.rectify.people.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table of assignments, each row by itself. Whether task and people exist is not looked at here. */
public final class AssignmentsReader {

    public static final String NO = "problem_no";
    public static final String CODE = "task_code";
    public static final String ASSIGNEE = "assignee_userid";
    public static final String LEADER = "leader_userid";
    private static final String DEPARTMENT = "department";
    public static final List<String> COLUMNS = List.of(NO, DEPARTMENT, ASSIGNEE, LEADER);

    private static final int LONGEST_DEPARTMENT = 120;

    private final Words words;

    public AssignmentsReader(Words words) {
        this.words = words;
    }

    /**
     * Who is to answer for a task, as the file names them.
     *
     * @param code the task's code where the file has a column for it, which tells apart numbers printed twice
     */
    public record Named(String no, @Nullable String code, @Nullable String department, String assignee, @Nullable String leader) {
    }

    public Rows<Named> read(Table table) {
        List<RowRemark> missing = Rows.missing(table, COLUMNS);
        if (!missing.isEmpty()) {
            return new Rows<>(List.of(), missing);
        }
        List<Rows.Numbered<Named>> good = new ArrayList<>();
        List<RowRemark> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            int before = problems.size();
            Named named = named(table, row, problems);
            Integer first = seen.putIfAbsent(named.no() + '\n' + named.code(), row.number());
            if (first != null) {
                problems.add(RowRemark.of(row.number(), NO, "duplicate-task", PeopleReader.shown(named.no()), first));
            }
            if (problems.size() == before) {
                good.add(new Rows.Numbered<>(row.number(), named));
            }
        }
        return new Rows<>(good, problems);
    }

    private Named named(Table table, Table.Row row, List<RowRemark> problems) {
        String no = folded(table.cell(row, NO));
        String code = folded(table.cell(row, CODE));
        if (no.isEmpty() && code.isEmpty()) {
            problems.add(RowRemark.of(row.number(), NO, "missing-number"));
        }
        String assignee = folded(table.cell(row, ASSIGNEE));
        if (assignee.isEmpty()) {
            problems.add(RowRemark.of(row.number(), ASSIGNEE, "missing-assignee"));
        }
        String leader = folded(table.cell(row, LEADER));
        badUserId(row, ASSIGNEE, assignee, problems);
        badUserId(row, LEADER, leader, problems);
        String department = table.cell(row, DEPARTMENT);
        if (department.length() > LONGEST_DEPARTMENT) {
            problems.add(RowRemark.of(row.number(), DEPARTMENT, "too-long", LONGEST_DEPARTMENT, department.length()));
        }
        return new Named(no, orNull(code), orNull(department), assignee, orNull(leader));
    }

    private static void badUserId(Table.Row row, String column, String cell, List<RowRemark> problems) {
        if (!cell.isEmpty() && !UserId.isValid(cell)) {
            problems.add(RowRemark.of(row.number(), column, "bad-user-id", PeopleReader.shown(cell)));
        }
    }

    private String folded(String cell) {
        return words.text(cell).plain().strip();
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
