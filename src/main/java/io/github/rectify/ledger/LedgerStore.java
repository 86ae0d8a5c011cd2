package io.github.rectify.ledger;

import io.github.rectify.ledger.LedgerChanges.Fate;
import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Titles;
import io.github.rectify.ledger.table.Column;
import io.github.rectify.ledger.table.Due;
import io.github.rectify.ledger.table.LedgerProblem;
import io.github.rectify.ledger.table.RowRemark;
import io.github.rectify.ledger.table.Standing;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Comparison;
import io.github.rectify.task.Difference;
import io.github.rectify.task.Level;
import io.github.rectify.task.Placement;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Revised;
import io.github.rectify.task.Revision;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Stored;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a ledger into a round:
 * <ol>
 * <li>its problems are laid beside those stored, under the lock of the round;
 * <li>the new ones are entered, each with those who answer for it and with what the ledger says of it besides;
 * <li>of those that say something else than before, the accepted ones are revised, the others only reported;
 * <li>where a task has nobody yet and the ledger now names somebody who is known, they are entered;
 * <li>what the ledger no longer has is reported and stays.
 * </ol>
 * The state of the work, and what people decided since, is never taken from the file.
 */
@Component
class LedgerStore {

    private static final int LONGEST_DEPARTMENT = 120;
    private static final int AT_ONCE = 1000;
    private static final int SAVED_AT_ONCE = 100;

    private final TaskIntake intake;
    private final Tasks tasks;
    private final LedgerMapper mapper;
    private final LedgerMemory memory;
    private final LedgerChanges changes;
    private final LastReport lastReport;
    private final Clock clock;
    private final Titles titles;
    private final LedgerLevels levels;
    private final String pause;
    private final String quoteOpen;
    private final String quoteClose;

    LedgerStore(TaskIntake intake, Tasks tasks, LedgerMapper mapper, LedgerMemory memory, LedgerChanges changes,
            LastReport lastReport, Clock clock) {
        Words words = Words.load();
        this.intake = intake;
        this.tasks = tasks;
        this.mapper = mapper;
        this.memory = memory;
        this.changes = changes;
        this.lastReport = lastReport;
        this.clock = clock;
        this.titles = new Titles(words);
        this.levels = new LedgerLevels(words);
        this.pause = words.word("mark.pause");
        this.quoteOpen = words.word("mark.quote.open");
        this.quoteClose = words.word("mark.quote.close");
    }

    /** What an import did; {@code kept} are levels of the file that were not taken over. */
    record Outcome(int created, int updated, int unchanged, List<LedgerChange> changes, List<RowRemark> kept) {
    }

    /** What a task is imported as: only what is done, and not said to be still on the list, is closed. */
    static TaskStatus status(LedgerProblem problem) {
        Due due = problem.deadline();
        return switch (problem.status()) {
            case COMPLETED -> problem.notStruckOff() ? TaskStatus.IN_PROGRESS : TaskStatus.CLOSED;
            case LONG_TERM -> TaskStatus.LONG_TERM;
            case IN_PROGRESS, UNKNOWN -> due.kind() == Due.Kind.LONG_TERM && due.date() == null ? TaskStatus.LONG_TERM
                    : TaskStatus.IN_PROGRESS;
        };
    }

    /** Where the ledger differs from what is stored; nothing is changed. */
    List<LedgerChange> compare(RoundId round, UnitId unit, List<LedgerIntake.Entry> entries, List<Column> columns) {
        Beside beside = new Beside(round, unit, entries, columns, false);
        List<LedgerChange> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (beside.comparison.isNew(i)) {
                found.add(changes.fresh(entries.get(i).problem(), null, false));
            } else {
                for (LedgerDifference difference : beside.differences(i)) {
                    found.add(changes.changed(difference, beside.partner(i).code(), entries.get(i).problem(),
                            beside.unmet(i, difference)));
                }
            }
        }
        beside.comparison.gone().forEach(stored -> found.add(changes.gone(stored)));
        return found;
    }

    /** To be called in the transaction of the import. */
    Outcome take(RoundId round, UnitId unit, List<LedgerIntake.Entry> entries, List<Column> columns, LedgerChoices choices,
            Actor actor) {
        Beside beside = new Beside(round, unit, entries, columns, true);
        beside.refuseUnknown(choices.accept());
        Map<Integer, TaskId> made = enter(beside, actor);
        List<LedgerChange> found = new ArrayList<>();
        List<LedgerMapper.Item> said = new ArrayList<>();
        int updated = 0;
        for (int i = 0; i < entries.size(); i++) {
            LedgerProblem problem = entries.get(i).problem();
            if (beside.comparison.isNew(i)) {
                TaskId id = made.get(i);
                said.add(beside.item(i, id, List.of()));
                if (!beside.first) {
                    found.add(changes.fresh(problem, beside.codes.get(id), true));
                }
            } else {
                updated += restrict(beside, i, actor) | known(beside, i, choices, actor, found, said) ? 1 : 0;
            }
        }
        save(said);
        beside.comparison.gone().forEach(stored -> found.add(changes.gone(stored)));
        return new Outcome(made.size(), updated, entries.size() - made.size() - updated, found, beside.kept);
    }

    private Map<Integer, TaskId> enter(Beside beside, Actor actor) {
        Set<Integer> fresh = new LinkedHashSet<>();
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < beside.entries.size(); i++) {
            if (beside.comparison.isNew(i)) {
                fresh.add(i);
            }
            placements.add(beside.placement(i));
        }
        Map<Integer, TaskId> made = intake.enter(beside.round, beside.unit, beside.drafts, fresh, placements, actor);
        if (!beside.first) {
            find(made.values()).forEach((id, task) -> beside.codes.put(id, task.code()));
        }
        return made;
    }

    /**
     * What the ledger now calls sensitive is so at once, whatever else is accepted of it. Nothing is opened to more eyes by a file:
     * that is only said.
     */
    private boolean restrict(Beside beside, int i, Actor actor) {
        LedgerProblem problem = beside.entries.get(i).problem();
        Level stored = beside.task(i).level();
        Level given = levels.of(problem).orElse(stored);
        if (given != stored && given != Level.SENSITIVE) {
            beside.kept.add(RowRemark.of(problem.firstRow(), levels.header(problem), "ledger-level-kept", changes.level(given),
                    changes.level(stored)));
        }
        return given == Level.SENSITIVE && intake.restrict(beside.task(i).id(), changes.restricted(), actor);
    }

    /** A problem that is there already; whether its task is otherwise now. */
    private boolean known(Beside beside, int i, LedgerChoices choices, Actor actor, List<LedgerChange> found,
            List<LedgerMapper.Item> said) {
        Stored stored = beside.partner(i);
        List<LedgerDifference> differences = beside.differences(i);
        List<LedgerDifference> wanted = differences.stream().filter(one -> beside.unmet(i, one) == Fate.ASKED
                && choices.accepts(stored.code(), one.part())).toList();
        Placement placement = beside.revised(i, wanted, differences);
        Revised revised = wanted.isEmpty() && placement.equals(Placement.of(beside.task(i))) ? Revised.NOT_AT_ALL
                : intake.revise(stored.taskId(), new Revision(beside.drafts.get(i), parts(wanted), placement,
                        wanted.isEmpty() ? changes.filled() : changes.note(wanted)), actor);
        List<LedgerDifference> kept = new ArrayList<>();
        for (LedgerDifference one : differences) {
            Fate fate = wanted.contains(one) ? beside.met(i, one, revised) : beside.unmet(i, one);
            if (fate != Fate.TAKEN && fate != Fate.REPORTED) {
                kept.add(one);
            }
            found.add(changes.changed(one, stored.code(), beside.entries.get(i).problem(), fate));
        }
        if (!wanted.isEmpty() || differences.isEmpty() && !beside.items.containsKey(stored.taskId().value())) {
            said.add(beside.item(i, stored.taskId(), kept));
        }
        return revised.changed();
    }

    private static Set<Difference.Part> parts(List<LedgerDifference> wanted) {
        return wanted.stream().map(LedgerDifference::ofProblem).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void save(List<LedgerMapper.Item> said) {
        ListUtils.partition(said, SAVED_AT_ONCE).forEach(part -> mapper.saveItems(part, clock.instant()));
    }

    private Map<TaskId, Task> find(Collection<TaskId> ids) {
        Map<TaskId, Task> found = new HashMap<>();
        ListUtils.partition(List.copyOf(ids), AT_ONCE).forEach(part -> found.putAll(tasks.find(part)));
        return found;
    }

    /** A ledger beside what is stored of its round and unit. */
    private final class Beside {

        private final RoundId round;
        private final UnitId unit;
        private final List<LedgerIntake.Entry> entries;
        private final List<ProblemDraft> drafts;
        private final Comparison comparison;
        /** Whether nothing was stored before, so that "new" says nothing. */
        private final boolean first;
        private final Map<TaskId, Task> live;
        private final Map<Long, LedgerMapper.Item> items;
        private final Map<Integer, List<Difference>> byPosition;
        private final Map<TaskId, String> codes = new HashMap<>();
        private final LedgerDifferences differences;
        private final List<RowRemark> kept = new ArrayList<>();

        Beside(RoundId round, UnitId unit, List<LedgerIntake.Entry> entries, List<Column> columns, boolean lock) {
            this.round = round;
            this.unit = unit;
            this.entries = entries;
            this.drafts = drafts(entries);
            this.comparison = intake.compare(round, unit, drafts, lock);
            this.first = comparison.partners().stream().allMatch(stored -> stored == null) && comparison.gone().isEmpty();
            this.live = find(comparison.partners().stream().filter(stored -> stored != null).map(Stored::taskId).toList());
            this.items = mapper.items(round.value(), unit.value()).stream()
                    .collect(Collectors.toMap(LedgerMapper.Item::taskId, item -> item));
            this.byPosition = comparison.differences().stream().collect(Collectors.groupingBy(Difference::position));
            this.differences = new LedgerDifferences(columns, entries, changes, pause, task -> lastReport.of(tasks.history(task.id())));
        }

        Stored partner(int i) {
            Stored stored = comparison.partners().get(i);
            if (stored == null) {
                throw new IllegalStateException("problem " + i + " is new");
            }
            return stored;
        }

        Task task(int i) {
            Task task = live.get(partner(i).taskId());
            if (task == null) {
                throw new IllegalStateException("task " + partner(i).taskId().value() + " is gone");
            }
            return task;
        }

        List<LedgerDifference> differences(int i) {
            return differences.of(entries.get(i), drafts.get(i), task(i), items.get(partner(i).taskId().value()),
                    byPosition.getOrDefault(i + 1, List.of()));
        }

        /** What becomes of a difference before anybody accepts it. */
        Fate unmet(int i, LedgerDifference difference) {
            if (difference.onlyReported()) {
                return Fate.REPORTED;
            }
            if (difference.part() != LedgerChange.Part.DEADLINE) {
                return Fate.ASKED;
            }
            return entries.get(i).problem().deadline().date() == null ? Fate.NO_DAY
                    : task(i).status() == TaskStatus.CLOSED ? Fate.KEPT_DEADLINE : Fate.ASKED;
        }

        /** What became of one that was accepted. */
        Fate met(int i, LedgerDifference difference, Revised revised) {
            return switch (difference.part()) {
                case DEADLINE -> revised.keptDeadline() ? Fate.KEPT_DEADLINE : Fate.TAKEN;
                case ASSIGNEE -> entries.get(i).assignees().isEmpty() ? Fate.NOBODY
                        : revised.keptAssignee() ? Fate.KEPT_ASSIGNEE : Fate.TAKEN;
                case LEADER -> entries.get(i).leaders().isEmpty() ? Fate.NOBODY : Fate.TAKEN;
                default -> Fate.TAKEN;
            };
        }

        void refuseUnknown(List<String> accepted) {
            Set<String> known = comparison.partners().stream().filter(Objects::nonNull).map(Stored::code).collect(Collectors.toSet());
            accepted.stream().filter(key -> !known.contains(key) && Arrays.stream(LedgerChange.Part.values())
                    .noneMatch(part -> key.endsWith("/" + part) && known.contains(key.substring(0, key.length() - part.name().length() - 1))))
                    .findFirst().ifPresent(key -> {
                        throw new FileRefused("accept-unknown", key.length() <= 40 ? key : key.substring(0, 40));
                    });
        }

        Placement placement(int i) {
            LedgerIntake.Entry entry = entries.get(i);
            return new Placement(department(entry.problem()), first(entry.assignees()), first(entry.leaders()));
        }

        /**
         * Where the task is to stand once some parts are taken over, and who is known now is entered where nobody was. Who is not
         * found changes nothing.
         */
        Placement revised(int i, List<LedgerDifference> wanted, List<LedgerDifference> differences) {
            Task task = task(i);
            Placement given = placement(i);
            Set<LedgerChange.Part> left = differences.stream().filter(one -> !wanted.contains(one)).map(LedgerDifference::part)
                    .collect(Collectors.toSet());
            Set<LedgerChange.Part> taken = wanted.stream().map(LedgerDifference::part).collect(Collectors.toSet());
            return new Placement(
                    settled(task.department(), given.department(), LedgerChange.Part.DEPARTMENT, taken, left),
                    settled(task.assigneeId(), given.assignee(), LedgerChange.Part.ASSIGNEE, taken, left),
                    settled(task.leaderId(), given.leader(), LedgerChange.Part.LEADER, taken, left));
        }

        private static <T> @Nullable T settled(@Nullable T now, @Nullable T given, LedgerChange.Part part, Set<LedgerChange.Part> taken,
                Set<LedgerChange.Part> left) {
            return given != null && (taken.contains(part) || now == null && !left.contains(part)) ? given : now;
        }

        /** @param kept what stays as it was known before */
        LedgerMapper.Item item(int i, TaskId id, List<LedgerDifference> kept) {
            LedgerProblem problem = entries.get(i).problem();
            LedgerMapper.Item before = items.get(id.value());
            Due due = problem.deadline();
            boolean keptDue = kept.stream().anyMatch(one -> one.part() == LedgerChange.Part.DEADLINE);
            LocalDate stored = before != null ? before.deadlineOn() : comparison.isNew(i) ? null : task(i).dueOn();
            return new LedgerMapper.Item(id.value(), keptDue ? stored : due.date(),
                    keptDue ? before != null ? before.deadlineKind() : stored == null ? Due.Kind.NONE : Due.Kind.DATE : due.kind(),
                    keptDue ? before != null ? before.deadlineText() : "" : due.text(),
                    listed(kept, LedgerChange.Part.DEPARTMENT, problem.departments()),
                    listed(kept, LedgerChange.Part.LEADER, LedgerIntake.names(problem.leaders())),
                    listed(kept, LedgerChange.Part.ASSIGNEE, LedgerIntake.names(problem.assignees())),
                    problem.goal(), problem.progress(), memory.json(problem.extras()));
        }

        private String listed(List<LedgerDifference> kept, LedgerChange.Part part, List<String> given) {
            return kept.stream().filter(one -> one.part() == part).findFirst().map(one -> one.stored().replace(pause, "\n"))
                    .orElseGet(() -> String.join("\n", given));
        }

        private @Nullable String department(LedgerProblem problem) {
            String joined = String.join(pause, problem.departments());
            return joined.isEmpty() ? null : joined.length() <= LONGEST_DEPARTMENT ? joined : joined.substring(0, LONGEST_DEPARTMENT);
        }

        private static @Nullable PersonId first(List<Person> persons) {
            return persons.isEmpty() ? null : persons.get(0).id();
        }
    }

    private List<ProblemDraft> drafts(List<LedgerIntake.Entry> entries) {
        List<ProblemDraft> drafts = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (LedgerIntake.Entry entry : entries) {
            LedgerProblem problem = entry.problem();
            String identity = String.join("\n", problem.no(), String.join("\n", problem.headings()), problem.text());
            // the same problem printed twice is two problems, as in a notice
            int occurrence = seen.merge(identity, 1, Integer::sum);
            TaskStatus status = status(problem);
            drafts.add(new ProblemDraft(LedgerMemory.hash(occurrence == 1 ? identity : identity + "\n#" + occurrence),
                    problem.no(), problem.headings(), titles.of(bare(problem.text())), problem.text(), problem.measures(), status,
                    status == TaskStatus.LONG_TERM ? null : problem.deadline().date(),
                    status == TaskStatus.CLOSED && problem.status() == Standing.COMPLETED ? problem.completedOn() : null,
                    problem.persons(), levels.of(problem).orElse(Level.INTERNAL)));
        }
        return drafts;
    }

    /** The quoted problem without its quotes. */
    private String bare(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.startsWith(quoteOpen) && stripped.indexOf(quoteOpen, 1) < 0
                && stripped.indexOf(quoteClose) >= stripped.length() - 2;
        return quoted ? stripped.substring(1, stripped.indexOf(quoteClose)) : stripped;
    }
}
