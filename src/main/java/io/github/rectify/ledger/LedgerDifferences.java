package io.github.rectify.ledger;

import io.github.rectify.ledger.table.Column;
import io.github.rectify.ledger.table.Due;
import io.github.rectify.ledger.table.NamedPerson;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Difference;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a ledger says something else of a problem than before. It is compared with what its version before said, where that
 * is known, and else with the task; what the task is already, and what the ledger has no column for, is no difference.
 */
final class LedgerDifferences {

    private final List<Column> columns;
    private final boolean headed;
    private final LedgerChanges words;
    private final String pause;
    private final Function<Task, String> reported;

    LedgerDifferences(List<Column> columns, List<LedgerIntake.Entry> entries, LedgerChanges words, String pause,
            Function<Task, String> reported) {
        this.columns = columns;
        this.headed = entries.stream().anyMatch(entry -> !entry.problem().headings().isEmpty());
        this.words = words;
        this.pause = pause;
        this.reported = reported;
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
            add(LedgerChange.Part.DEPARTMENT, stored, given, given.equals(Objects.toString(task.department(), "")), found);
        }
        people(Column.Role.LEADER, LedgerChange.Part.LEADER, task.leaderId(), before == null ? null : before.leaders(),
                entry.problem().leaders(), entry.leaders(), found);
        people(Column.Role.ASSIGNEE, LedgerChange.Part.ASSIGNEE, task.assigneeId(), before == null ? null : before.assignees(),
                entry.problem().assignees(), entry.assignees(), found);
        String progress = entry.problem().progress();
        if (has(Column.Role.PROGRESS) && before != null && !before.progress().equals(progress)) {
            add(LedgerChange.Part.PROGRESS, before.progress(), progress, reported.apply(task).equals(progress), found);
        }
        return found;
    }

    /** @param before names as the version before had them, a line each; null if that is not known */
    private void people(Column.Role role, LedgerChange.Part part, @Nullable PersonId now, @Nullable String before,
            List<NamedPerson> named, List<Person> persons, List<LedgerDifference> found) {
        if (has(role) && before != null) {
            boolean stands = now == null ? named.isEmpty() : named.size() == 1 && persons.stream().anyMatch(one -> one.id().equals(now));
            add(part, before.replace("\n", pause), String.join(pause, LedgerIntake.names(named)), stands, found);
        } else if (now != null && !persons.isEmpty() && persons.stream().noneMatch(person -> person.id().equals(now))) {
            add(part, words.name(now), persons.get(0).name(), false, found);
        }
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
                boolean stands = Objects.equals(task.dueOn(), given.date()) && (given.date() != null || given.kind() == Due.Kind.NONE
                        || given.kind() == Due.Kind.LONG_TERM && task.status() == TaskStatus.LONG_TERM);
                add(LedgerChange.Part.DEADLINE, said(before.deadlineOn(), before.deadlineText()), said(given.date(), given.text()), stands,
                        found);
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
        add(part, stored, given, false, found);
    }

    /** @param stands whether the task is so already, be it by another way than a file: then nothing is left to say */
    private static void add(LedgerChange.Part part, @Nullable String stored, String given, boolean stands, List<LedgerDifference> found) {
        if (stored != null && !stored.equals(given) && !stands) {
            found.add(new LedgerDifference(part, stored, given));
        }
    }
}
