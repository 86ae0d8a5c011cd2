package io.github.rectify.ledger;

import io.github.rectify.ledger.table.LedgerProblem;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Level;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Stored;
import io.github.rectify.task.TaskStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what a new version of a ledger brings. */
@Component
class LedgerChanges {

    private static final int SHOWN = 60;

    private final Wording wording;
    private final People people;

    LedgerChanges(Wording wording, People people) {
        this.wording = wording;
        this.people = people;
    }

    /** What became of a difference. */
    enum Fate {
        /** It is to be accepted or left. */
        ASKED,
        /** It is in the store. */
        TAKEN,
        /** A file may not change it. */
        REPORTED,
        /** The file names no day, and so takes none away. */
        NO_DAY,
        /** An extension was granted since, or the work is closed. */
        KEPT_DEADLINE,
        /** The task was handed over since. */
        KEPT_ASSIGNEE,
        /** Who is named is not known. */
        NOBODY
    }

    LedgerChange fresh(LedgerProblem problem, @Nullable String code, boolean taken) {
        return new LedgerChange(code, problem.no(), LedgerChange.Kind.NEW, null, null, null, problem.text(), false, taken,
                wording.word(taken ? "ledger.change.new.taken" : "ledger.change.new", item(problem.no(), problem.text())));
    }

    LedgerChange fresh(ProblemDraft problem) {
        return new LedgerChange(null, problem.no(), LedgerChange.Kind.NEW, null, null, null, problem.text(), false, false,
                wording.word("ledger.change.new", item(problem.no(), problem.text())));
    }

    LedgerChange gone(Stored stored) {
        return new LedgerChange(stored.code(), stored.imported().no(), LedgerChange.Kind.GONE, null, null,
                stored.imported().text(), null, false, false, wording.word("ledger.change.gone",
                        item(stored.imported().no(), stored.imported().text()), stored.code()));
    }

    LedgerChange changed(LedgerDifference difference, String code, LedgerProblem problem, Fate fate) {
        String label = label(difference.part());
        return new LedgerChange(code, problem.no(), LedgerChange.Kind.CHANGED, difference.part(), label, difference.stored(),
                difference.given(), fate == Fate.ASKED, fate == Fate.TAKEN,
                wording.word("ledger.change.changed", item(problem.no(), problem.text()), code, label, quoted(difference.stored()),
                        quoted(difference.given()), wording.word("ledger.change.fate." + fate)));
    }

    /** What the history says of an accepted version. */
    String note(List<LedgerDifference> differences) {
        return wording.word("ledger.change.note", String.join(wording.word("ledger.change.note.pause"), differences.stream()
                .filter(one -> !one.onlyReported()).map(one -> wording.word("ledger.change.note.part", label(one.part()),
                        quoted(one.stored()), quoted(one.given()))).toList()));
    }

    String restricted() {
        return wording.word("ledger.change.note.restricted");
    }

    String level(Level level) {
        return wording.word("ledger.level." + level);
    }

    String filled() {
        return wording.word("ledger.change.note.filled");
    }

    String status(TaskStatus status) {
        return wording.word("ledger.differs.status." + status);
    }

    String name(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }

    private String label(LedgerChange.Part part) {
        return wording.word("ledger.change.part." + part);
    }

    private static String item(String no, String text) {
        return no.isBlank() ? PeopleReader.shown(text) : PeopleReader.shown(no);
    }

    private String quoted(String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        if (flat.isEmpty()) {
            return wording.word("ledger.differs.unsaid");
        }
        return wording.word("ledger.differs.quote", flat.codePointCount(0, flat.length()) <= SHOWN ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, SHOWN)) + wording.word("ledger.differs.cut"));
    }
}
