package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.table.Column;
import io.github.rectify.ledger.table.Due;
import io.github.rectify.ledger.table.Ledger;
import io.github.rectify.ledger.table.LedgerProblem;
import io.github.rectify.ledger.table.LedgerReader;
import io.github.rectify.ledger.table.LedgerTable;
import io.github.rectify.ledger.table.NamedPerson;
import io.github.rectify.ledger.table.RowRemark;
import io.github.rectify.ledger.table.SheetFile;
import io.github.rectify.ledger.table.Standing;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Level;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a ledger, asks what it leaves open, and brings its problems into a round with those who answer for them. */
@Component
class LedgerIntake {

    private final TaskIntake tasks;
    private final People people;
    private final Wording wording;
    private final LedgerMemory memory;
    private final LedgerStore store;
    private final LedgerReader reader;
    private final LedgerLevels levels;

    LedgerIntake(TaskIntake tasks, People people, Wording wording, LedgerMemory memory, LedgerStore store) {
        this.tasks = tasks;
        this.people = people;
        this.wording = wording;
        this.memory = memory;
        this.store = store;
        Words words = Words.load();
        this.reader = new LedgerReader(words);
        this.levels = new LedgerLevels(words);
    }

    /**
     * @param round the round it would come into, or null; {@code unit} whose it is, or null to go by what it says itself
     * @throws FileRefused if no ledger is found in the file, or a choice is none
     */
    LedgerDraft preview(SheetFile file, @Nullable String round, @Nullable String unit, LedgerChoices choices) {
        Reading reading = read(file, choices, unit);
        Optional<RoundId> roundId = Optional.ofNullable(round).flatMap(tasks::round);
        Optional<UnitId> unitId = Optional.ofNullable(reading.unit);
        List<LedgerChange> changes = roundId.isPresent() && unitId.isPresent()
                ? store.compare(roundId.get(), unitId.get(), reading.entries, reading.ledger.columns()) : List.of();
        Ledger ledger = reading.ledger;
        return new LedgerDraft(ledger.title(), ledger.unit(), null,
                new Draft.Stated(null, null, null, null, null, null, Map.of(), Map.of()),
                reading.entries.stream().map(LedgerIntake::problem).toList(), wording.findings(LedgerFindings.of(ledger)),
                reading.table.sheet(), reading.table.otherSheets(),
                List.of(reading.table.firstHeaderRow(), reading.table.lastHeaderRow()), ledger.asOf(),
                ledger.columns().stream().map(column -> new LedgerDraft.Mapped(column.letter(), column.header(),
                        LedgerColumns.written(column))).toList(),
                reading.remembered, reading.matching.questions().stream().map(this::question).toList(),
                located(reading, ledger.remarks()), located(reading, remarks(reading)), changes);
    }

    /** Enters the new problems, and what was accepted of the changed ones; to be called in the transaction of the import. */
    ImportReport commit(SheetFile file, String round, String unit, LedgerChoices choices, Actor actor) {
        RoundId roundId = tasks.roundNamed(round);
        UnitId unitId = people.unitNamed(unit);
        Reading reading = read(file, choices, unit);
        if (!choices.mapping().isEmpty()) {
            memory.remember(reading.table.shape(), reading.ledger.columns(), actor);
        }
        reading.matching.answered().forEach((printed, person) -> memory.remember(unitId, printed,
                person.map(Person::id).orElse(null), actor));
        LedgerStore.Outcome outcome = store.take(roundId, unitId, reading.entries, reading.ledger.columns(), choices, actor);
        List<RowProblem> problems = new ArrayList<>(located(reading, reading.ledger.remarks()));
        List<RowProblem> remarks = new ArrayList<>(located(reading, remarks(reading)));
        remarks.addAll(located(reading, withoutColumn(reading)));
        remarks.addAll(located(reading, outcome.kept()));
        reading.matching.questions().forEach(asked -> remarks.add(located(reading,
                new RowProblem(asked.rows().get(0), asked.name(), question(asked).message()))));
        return new ImportReport(roundId.value(), outcome.created(), outcome.updated(), outcome.unchanged(), problems, remarks,
                outcome.changes());
    }

    /** A problem of the ledger and the people of the unit it names. */
    record Entry(LedgerProblem problem, List<Person> leaders, List<Person> assignees) {
    }

    /** A file as it was read, with the choices made about it. */
    private record Reading(LedgerTable table, Ledger ledger, @Nullable UnitId unit, PersonMatching matching, List<Entry> entries,
            boolean remembered) {

        /** The header of the first column of a role; empty if there is none. */
        String header(Column.Role role) {
            return ledger.columns().stream().filter(column -> column.is(role)).map(Column::header).findFirst().orElse("");
        }
    }

    private Reading read(SheetFile file, LedgerChoices choices, @Nullable String unit) {
        LedgerTable table = reader.open(file, choices.sheet());
        Map<String, String> known = memory.roles(table.shape());
        // a correction goes before what is remembered of the other columns, and does not undo it
        List<Column> columns = LedgerColumns.corrected(LedgerColumns.corrected(table.columns(), known), choices.mapping());
        UnitId unitId = unit == null ? null : people.unit(unit).orElse(null);
        List<Person> everybody = unitId == null ? List.of() : people.inUnit(unitId);
        Ledger ledger = levels.judged(table.read(columns, everybody.stream().map(Person::name).toList()));
        if (unitId == null && unit == null && ledger.unit() != null) {
            unitId = people.unit(ledger.unit()).orElse(null);
            everybody = unitId == null ? List.of() : people.inUnit(unitId);
        }
        if (ledger.problems().isEmpty() && ledger.remarks().isEmpty()) {
            throw new FileRefused("no-rows", table.sheet());
        }
        PersonMatching matching = new PersonMatching(everybody, unitId == null ? Map.of() : memory.names(unitId),
                unitId == null ? Map.of() : choices.people());
        boolean ask = unitId != null;
        List<Entry> entries = ledger.problems().stream().map(problem -> new Entry(problem,
                ask ? found(matching, problem, problem.leaders()) : List.of(),
                ask ? found(matching, problem, problem.assignees()) : List.of())).toList();
        return new Reading(table, ledger, unitId, matching, entries, !known.isEmpty());
    }

    private static List<Person> found(PersonMatching matching, LedgerProblem problem, List<NamedPerson> named) {
        return named.stream().map(one -> matching.find(one, problem.departments(), problem.firstRow())).filter(Objects::nonNull)
                .distinct().toList();
    }

    private static LedgerDraft.Problem problem(Entry entry) {
        LedgerProblem problem = entry.problem();
        Due due = problem.deadline();
        return new LedgerDraft.Problem(problem.no(), problem.headings(), problem.text(), problem.measures(),
                Draft.Status.valueOf(problem.status().name()), problem.completedOn(), due.date(), problem.persons(),
                new LedgerDraft.Deadline(due.date(), due.kind(), due.text(), due.resolved()), problem.goal(), problem.progress(),
                problem.departments(), names(problem.leaders()), userIds(entry.leaders()), names(problem.assignees()),
                userIds(entry.assignees()), problem.notStruckOff(), problem.extras(), List.of(problem.firstRow(), problem.lastRow()));
    }

    static List<String> names(List<NamedPerson> named) {
        return named.stream().map(NamedPerson::name).toList();
    }

    private static List<String> userIds(List<Person> persons) {
        return persons.stream().map(person -> person.userId().value()).toList();
    }

    private LedgerDraft.Question question(PersonMatching.Question asked) {
        List<LedgerDraft.Candidate> candidates = asked.candidates().stream().map(person -> new LedgerDraft.Candidate(
                person.userId().value(), person.name(), person.title(), person.department())).toList();
        String listed = String.join(wording.word("ledger.differs.pause"), candidates.stream()
                .map(one -> wording.word("ledger.candidate", one.name(), one.department(), one.userId())).toList());
        String key = "ledger.question." + asked.reason() + (candidates.isEmpty() ? "" : ".candidates");
        return new LedgerDraft.Question(asked.key(), asked.name(), asked.context(), asked.reason().name(), candidates, asked.rows(),
                wording.word(key, asked.name(), asked.context().isBlank() ? "" : wording.word("ledger.question.around", asked.context()), listed));
    }

    /** What is taken but leaves something to do: a task without a day, or one that is done but not struck off. */
    private List<RowRemark> remarks(Reading reading) {
        List<RowRemark> remarks = new ArrayList<>();
        String column = reading.header(Column.Role.DEADLINE);
        for (Entry entry : reading.entries) {
            LedgerProblem problem = entry.problem();
            int row = problem.firstRow();
            Due due = problem.deadline();
            boolean open = LedgerStore.status(problem) == TaskStatus.IN_PROGRESS;
            if (open && due.kind() == Due.Kind.IMMEDIATE) {
                remarks.add(RowRemark.of(row, column, "ledger-no-date-immediate", flat(due.text())));
            } else if (open && due.kind() == Due.Kind.RELATIVE) {
                remarks.add(RowRemark.of(row, column, "ledger-no-date-relative", flat(due.text())));
            } else if (open && due.kind() == Due.Kind.NONE && !column.isEmpty()) {
                remarks.add(RowRemark.of(row, column, "ledger-no-date", ""));
            }
            if (levels.of(problem).filter(Level.SENSITIVE::equals).isPresent()) {
                remarks.add(RowRemark.of(row, levels.header(problem), "ledger-sensitive", ""));
            }
            if (problem.status() == Standing.COMPLETED && problem.notStruckOff()) {
                remarks.add(RowRemark.of(row, reading.header(Column.Role.STRUCK_OFF), "ledger-not-struck-off", ""));
            }
            if (entry.assignees().size() > 1) {
                remarks.add(RowRemark.of(row, reading.header(Column.Role.ASSIGNEE), "ledger-several", entry.assignees().get(0).name(), entry.assignees().size()));
            }
        }
        return remarks;
    }

    /** What no column was read as, though the work that is open needs it. */
    private static List<RowRemark> withoutColumn(Reading reading) {
        long open = reading.entries.stream().filter(entry -> LedgerStore.status(entry.problem()) == TaskStatus.IN_PROGRESS).count();
        int row = reading.table.lastHeaderRow();
        List<RowRemark> remarks = new ArrayList<>();
        if (open > 0 && reading.header(Column.Role.DEADLINE).isEmpty()) {
            remarks.add(RowRemark.of(row, reading.header(Column.Role.DEADLINE), "ledger-no-deadlines", open));
        }
        if (open > 0 && reading.header(Column.Role.ASSIGNEE).isEmpty()) {
            remarks.add(RowRemark.of(row, reading.header(Column.Role.ASSIGNEE), "ledger-no-assignees", open));
        }
        return remarks;
    }

    private static String flat(String text) {
        return text.replace('\n', ' ');
    }

    private List<RowProblem> located(Reading reading, List<RowRemark> remarks) {
        return wording.rows(remarks).stream().map(problem -> located(reading, problem)).toList();
    }

    /** The sentence with the sheet and row it speaks of. */
    private RowProblem located(Reading reading, RowProblem problem) {
        String sheet = reading.table.sheet();
        String where = sheet.isEmpty() ? wording.word("ledger.where.row", String.valueOf(problem.row()))
                : wording.word("ledger.where.sheet", sheet, String.valueOf(problem.row()));
        return new RowProblem(problem.row(), problem.column(), where + problem.message(), problem.cell());
    }
}
