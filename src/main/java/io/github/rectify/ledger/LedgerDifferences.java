package io.github.rectify.ledger;

import io.github.rectify.ledger.table.Column;
import io.github.rectify.ledger.table.Due;
import io.github.rectify.task.Difference;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a ledger says something else of a problem than before. It is compared with what its version before said, where that
 * is known, and else with the task; what the ledger has no column for it says nothing of.
 */
final class LedgerDifferences {

    private final List<Column> columns;
    private final boolean headed;
    private final LedgerChanges words;
    private final String pause;

    LedgerDifferences(List<Column> columns, List<LedgerIntake.Entry> entries, LedgerChanges words, String pause) {
        this.columns = columns;
        this.headed = entries.stream().anyMatch(entry -> !entry.problem().headings().isEmpty());
        this.words = words;
        this.pause = pause;
    }

    List<LedgerDifference> of(LedgerIntake.Entry entry, ProblemDraft draft, Task task, LedgerMapper.@Nullable Item before,
            List<Difference> problem) {
        List<LedgerDifference> found = new ArrayList<>();
        problem.forEach(difference -> inProblem(difference, task, found));
        if (entry.problem().deadline().kind() != Due.Kind.NONE || draft.status() == TaskStatus.IN_PROGRESS) {
            // of work that is done or lasting an empty cell says nothing of the deadline there is
            deadline(entry.problem().deadline(), task, before, found);
        }
        if (has(Column.Role.DEPARTMENT)) {
            String given = String.join(pause, entry.problem().departments());
            String stored = before != null ? before.departments().replace("\n", pause) : task.department();
            add(LedgerChange.Part.DEPARTMENT, stored, given, found);
        }
        if (has(Column.Role.LEADER) && before != null) {
            add(LedgerChange.Part.LEADER, before.leaders().replace("\n", pause),
                    String.join(pause, LedgerIntake.names(entry.problem().leaders())), found);
        } else if (task.leaderId() != null && !entry.leaders().isEmpty()
                && entry.leaders().stream().noneMatch(person -> person.id().equals(task.leaderId()))) {
            add(LedgerChange.Part.LEADER, words.name(task.leaderId()), entry.leaders().get(0).name(), found);
        }
        if (has(Column.Role.ASSIGNEE) && before != null) {
            add(LedgerChange.Part.ASSIGNEE, before.assignees().replace("\n", pause),
                    String.join(pause, LedgerIntake.names(entry.problem().assignees())), found);
        } else if (task.assigneeId() != null && !entry.assignees().isEmpty()
                && entry.assignees().stream().noneMatch(person -> person.id().equals(task.assigneeId()))) {
            add(LedgerChange.Part.ASSIGNEE, words.name(task.assigneeId()), entry.assignees().get(0).name(), found);
        }
        if (has(Column.Role.PROGRESS) && before != null) {
            add(LedgerChange.Part.PROGRESS, before.progress(), entry.problem().progress(), found);
        }
        return found;
    }

    private boolean has(Column.Role role) {
        return columns.stream().anyMatch(column -> column.is(role));
    }

    private void inProblem(Difference difference, Task task, List<LedgerDifference> found) {
        ProblemDraft stored = difference.stored();
        ProblemDraft given = difference.given();
        switch (difference.part()) {
            case NUMBER -> {
                if (has(Column.Role.NUMBER)) {
                    add(LedgerChange.Part.NUMBER, stored.no(), given.no(), found);
                }
            }
            case HEADINGS -> {
                // a cell may hold several headings, broken over lines
                if (headed && !String.join("", stored.headings()).equals(String.join("", given.headings()))) {
                    add(LedgerChange.Part.HEADINGS, String.join(" / ", stored.headings()), String.join(" / ", given.headings()), found);
                }
            }
            case TEXT -> add(LedgerChange.Part.TEXT, stored.text(), given.text(), found);
            case MEASURES -> {
                if (has(Column.Role.MEASURE)) {
                    add(LedgerChange.Part.MEASURES, String.join("\n", stored.measures()), String.join("\n", given.measures()), found);
                }
            }
            case PERSONS -> {
                if (has(Column.Role.PERSONS)) {
                    add(LedgerChange.Part.PERSONS, String.join(pause, stored.persons()), String.join(pause, given.persons()), found);
                }
            }
            case STATUS -> {
                if (has(Column.Role.STATUS) && given.status() != task.status()) {
                    add(LedgerChange.Part.STATUS, words.status(stored.status()), words.status(given.status()), found);
                }
            }
            case COMPLETED_ON -> {
                if (has(Column.Role.COMPLETED_ON) && !Objects.equals(task.completedOn(), given.completedOn())) {
                    add(LedgerChange.Part.COMPLETED_ON, said(stored.completedOn()), said(given.completedOn()), found);
                }
            }
            case DUE_ON -> {
                // the deadline is compared with what the ledger said, not with what people made of it
            }
        }
    }

    private void deadline(Due given, Task task, LedgerMapper.@Nullable Item before, List<LedgerDifference> found) {
        if (!has(Column.Role.DEADLINE)) {
            return;
        }
        if (before != null) {
            if (!Objects.equals(before.deadlineOn(), given.date()) || before.deadlineKind() != given.kind()) {
                add(LedgerChange.Part.DEADLINE, said(before.deadlineOn(), before.deadlineText()), said(given.date(), given.text()), found);
            }
        } else if (given.date() != null && !given.date().equals(task.dueOn()) && task.status() != TaskStatus.CLOSED
                && task.status() != TaskStatus.LONG_TERM) {
            add(LedgerChange.Part.DEADLINE, said(task.dueOn()), said(given.date(), given.text()), found);
        }
    }

    private static String said(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String said(@Nullable LocalDate date, String text) {
        return date == null || date.toString().equals(text) || text.isEmpty() ? date == null ? text : date.toString()
                : date + " (" + text + ")";
    }

    private static void add(LedgerChange.Part part, @Nullable String stored, String given, List<LedgerDifference> found) {
        if (stored != null && !stored.equals(given)) {
            found.add(new LedgerDifference(part, stored, given));
        }
    }
}
