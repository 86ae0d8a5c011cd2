package io.github.rectify.ledger;

import io.github.rectify.ledger.LedgerChanges.Fate;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Comparison;
import io.github.rectify.task.Difference;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Revised;
import io.github.rectify.task.Revision;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Stored;
import io.github.rectify.task.TaskIntake;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A notice beside the one imported before it: what is new, what reads otherwise, what is no longer there. What was accepted of it is
 * taken over, but for the state of the work, which only people move, and what they decided since.
 */
@Component
class NoticeVersions {

    private static final Set<Difference.Part> ONLY_REPORTED = EnumSet.of(Difference.Part.STATUS, Difference.Part.COMPLETED_ON);

    private final TaskIntake tasks;
    private final LedgerChanges changes;
    private final Differences differences;
    private final Wording wording;

    NoticeVersions(TaskIntake tasks, LedgerChanges changes, Wording wording) {
        this.tasks = tasks;
        this.changes = changes;
        this.wording = wording;
        this.differences = new Differences(wording);
    }

    /** What a commit would meet; nothing is changed. None if nothing was imported into the round and unit before. */
    List<LedgerChange> compare(RoundId round, UnitId unit, List<ProblemDraft> drafts) {
        Comparison comparison = tasks.compare(round, unit, drafts, false);
        List<LedgerChange> found = new ArrayList<>();
        if (comparison.gone().isEmpty() && comparison.partners().stream().allMatch(Objects::isNull)) {
            return found;
        }
        for (int i = 0; i < drafts.size(); i++) {
            if (comparison.isNew(i)) {
                found.add(changes.fresh(drafts.get(i)));
            }
        }
        comparison.differences().forEach(difference -> found.add(differences.change(difference, unmet(difference))));
        comparison.gone().forEach(stored -> found.add(changes.gone(stored)));
        return found;
    }

    /** What a version did: how many tasks it changed, what was taken over of it, and what is no longer in it. */
    record Outcome(int updated, List<Difference> left, List<LedgerChange> changes) {
    }

    /** Takes over what was accepted; to be called in the transaction of the import, before the new problems are entered. */
    Outcome accept(RoundId round, UnitId unit, List<ProblemDraft> drafts, LedgerChoices choices, Actor actor) {
        Comparison comparison = tasks.compare(round, unit, drafts, true);
        List<LedgerChange> found = new ArrayList<>();
        List<Difference> left = new ArrayList<>();
        int updated = 0;
        for (int i = 0; i < drafts.size(); i++) {
            Stored stored = comparison.partners().get(i);
            int position = i + 1;
            List<Difference> here = comparison.differences().stream().filter(one -> one.position() == position).toList();
            List<Difference> wanted = stored == null ? List.of() : here.stream().filter(one -> unmet(one) == Fate.ASKED
                    && choices.accepts(one.code(), Differences.part(one.part()))).toList();
            here.stream().filter(one -> !wanted.contains(one)).forEach(left::add);
            if (!wanted.isEmpty()) {
                Revised revised = tasks.revise(stored.taskId(), new Revision(drafts.get(i), parts(wanted), null, note(wanted)), actor);
                updated += revised.changed() ? 1 : 0;
                wanted.forEach(one -> found.add(differences.change(one, one.part() == Difference.Part.DUE_ON && revised.keptDeadline()
                        ? Fate.KEPT_DEADLINE : Fate.TAKEN)));
            }
        }
        comparison.gone().forEach(stored -> found.add(changes.gone(stored)));
        return new Outcome(updated, left, found);
    }

    /** What becomes of a difference before anybody accepts it. */
    private static Fate unmet(Difference difference) {
        if (ONLY_REPORTED.contains(difference.part())) {
            return Fate.REPORTED;
        }
        return difference.part() == Difference.Part.DUE_ON && difference.given().dueOn() == null ? Fate.NO_DAY : Fate.ASKED;
    }

    private static Set<Difference.Part> parts(List<Difference> wanted) {
        return wanted.stream().map(Difference::part).collect(Collectors.toSet());
    }

    private String note(List<Difference> wanted) {
        return wording.word("ledger.change.note", wanted.stream().map(differences::note)
                .collect(Collectors.joining(wording.word("ledger.change.note.pause"))));
    }
}
