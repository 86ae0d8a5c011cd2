package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.table.AssignmentsReader;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.RowRemark;
import io.github.rectify.ledger.table.Rows;
import io.github.rectify.ledger.table.Table;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Assignment;
import io.github.rectify.task.IntakeCounts;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskIntake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives tasks of a round to the people a file names. Tasks and people must be there: nothing is created by an assignment. */
@Component
class AssignmentsIntake {

    private final TaskIntake tasks;
    private final People people;
    private final Wording wording;
    private final AssignmentsReader reader;

    AssignmentsIntake(TaskIntake tasks, People people, Wording wording) {
        this.tasks = tasks;
        this.people = people;
        this.wording = wording;
        this.reader = new AssignmentsReader(Words.load());
    }

    /**
     * Enters the good rows; to be called in the transaction of the import.
     *
     * @throws FileRefused if there is no such round or unit
     */
    ImportReport commit(Table table, String round, String unit, Actor actor) {
        RoundId roundId = tasks.round(round).orElseThrow(() -> new FileRefused("unknown-round", round));
        UnitId unitId = people.unit(unit).orElseThrow(() -> new FileRefused("unknown-unit", unit));
        Rows<AssignmentsReader.Named> rows = reader.read(table);
        Matching matching = new Matching(roundId, unitId, new ArrayList<>(rows.problems()));
        rows.good().forEach(matching::take);
        IntakeCounts counts = tasks.assign(matching.assignments, actor);
        matching.problems.sort(Comparator.comparingInt(RowRemark::row));
        return new ImportReport(roundId.value(), counts.created(), counts.updated(), counts.unchanged(),
                wording.rows(matching.problems));
    }

    /** Finds for each row the task and the people it names. */
    private final class Matching {

        private final RoundId round;
        private final UnitId unit;
        private final List<RowRemark> problems;
        private final List<Assignment> assignments = new ArrayList<>();
        private final Map<String, Optional<Person>> found = new HashMap<>();

        Matching(RoundId round, UnitId unit, List<RowRemark> problems) {
            this.round = round;
            this.unit = unit;
            this.problems = problems;
        }

        void take(Rows.Numbered<AssignmentsReader.Named> row) {
            AssignmentsReader.Named named = row.content();
            Task task = task(row.row(), named);
            Person assignee = person(row.row(), AssignmentsReader.ASSIGNEE, named.assignee());
            String leaderId = named.leader();
            Person leader = leaderId == null ? null : person(row.row(), AssignmentsReader.LEADER, leaderId);
            if (task != null && assignee != null && (leaderId == null || leader != null)) {
                assignments.add(new Assignment(task.id(), named.department(), assignee.id(),
                        leader == null ? null : leader.id()));
            }
        }

        private @Nullable Task task(int row, AssignmentsReader.Named named) {
            String code = named.code();
            if (code != null) {
                Task task = tasks.byCode(round, code).filter(found -> found.unitId().equals(unit)).orElse(null);
                if (task == null) {
                    problems.add(RowRemark.of(row, AssignmentsReader.CODE, "unknown-code", PeopleReader.shown(code)));
                }
                return task;
            }
            List<Task> printed = tasks.byPrintedNumber(round, unit, named.no());
            if (printed.isEmpty()) {
                problems.add(RowRemark.of(row, AssignmentsReader.NO, "unknown-number", PeopleReader.shown(named.no())));
            } else if (printed.size() > 1) {
                problems.add(RowRemark.of(row, AssignmentsReader.NO, "ambiguous-number", PeopleReader.shown(named.no()),
                        printed.size(), printed.stream().map(Task::code).limit(10).collect(Collectors.joining(",")),
                        AssignmentsReader.CODE));
            }
            return printed.size() == 1 ? printed.get(0) : null;
        }

        private @Nullable Person person(int row, String column, String userId) {
            Optional<Person> person = found.computeIfAbsent(userId, people::byUserId);
            if (person.isEmpty()) {
                problems.add(RowRemark.of(row, column, "unknown-person", userId));
            } else if (!person.get().active()) {
                problems.add(RowRemark.of(row, column, "person-left", userId, person.get().name()));
                return null;
            }
            return person.orElse(null);
        }
    }
}
