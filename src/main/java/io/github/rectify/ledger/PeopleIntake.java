package io.github.rectify.ledger;

import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.RowRemark;
import io.github.rectify.ledger.table.Rows;
import io.github.rectify.ledger.table.Table;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.people.IntakeCount;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings people into a unit. A row whose leader is neither in the file nor known is left out, and with it, one after the other,
 * those it leads; leaders who lead in a circle are left out, too, for nobody could decide.
 */
@Component
class PeopleIntake {

    private final People people;
    private final Wording wording;
    private final PeopleReader reader;

    PeopleIntake(People people, Wording wording) {
        this.people = people;
        this.wording = wording;
        this.reader = new PeopleReader(Words.load());
    }

    /** Enters the good rows; to be called in the transaction of the import. */
    ImportReport commit(Table table, String unit) {
        Rows<PersonDraft> rows = reader.read(table);
        List<RowRemark> problems = new ArrayList<>(rows.problems());
        List<PersonDraft> taken = resolvable(rows.good(), problems).stream().map(Rows.Numbered::content).toList();
        IntakeCount count = taken.isEmpty() ? new IntakeCount(0, 0, 0) : people.intake(people.unitNamed(unit), taken);
        problems.sort(Comparator.comparingInt(RowRemark::row));
        return new ImportReport(null, count.created(), count.updated(), count.unchanged(), wording.rows(problems));
    }

    private List<Rows.Numbered<PersonDraft>> resolvable(List<Rows.Numbered<PersonDraft>> rows, List<RowRemark> problems) {
        Known known = new Known();
        List<Rows.Numbered<PersonDraft>> left = new ArrayList<>(rows);
        boolean changed = true;
        while (changed) {
            Map<String, PersonDraft> inFile = left.stream()
                    .collect(Collectors.toMap(row -> row.content().userId().key(), Rows.Numbered::content));
            int before = left.size();
            left.removeIf(row -> {
                RowRemark remark = leaderProblem(row, inFile, known);
                if (remark != null) {
                    problems.add(remark);
                }
                return remark != null;
            });
            changed = left.size() < before;
        }
        return left;
    }

    private static @Nullable RowRemark leaderProblem(Rows.Numbered<PersonDraft> row, Map<String, PersonDraft> inFile,
            Known known) {
        UserId leader = row.content().leader();
        if (leader == null) {
            return null;
        }
        if (!inFile.containsKey(leader.key()) && known.find(leader.key()).isEmpty()) {
            return RowRemark.of(row.row(), PeopleReader.LEADER, "unknown-leader", leader);
        }
        return leadsInCircle(row.content(), inFile, known)
                ? RowRemark.of(row.row(), PeopleReader.LEADER, "circle", row.content().userId(), leader) : null;
    }

    private static boolean leadsInCircle(PersonDraft draft, Map<String, PersonDraft> inFile, Known known) {
        Set<String> seen = new HashSet<>();
        String at = draft.userId().key();
        while (at != null && seen.add(at)) {
            PersonDraft listed = inFile.get(at);
            at = listed == null ? known.leaderOf(at) : listed.leader() == null ? null : listed.leader().key();
            if (draft.userId().key().equals(at)) {
                return true;
            }
        }
        return false;
    }

    /** Who is in the store already, each asked for once. */
    private final class Known {

        private final Map<String, Optional<Person>> byKey = new HashMap<>();

        Optional<Person> find(String key) {
            return byKey.computeIfAbsent(key, userId -> people.byUserId(userId).filter(Person::active));
        }

        @Nullable String leaderOf(String key) {
            return find(key).map(Person::leaderId).flatMap(people::find).map(leader -> leader.userId().key()).orElse(null);
        }
    }
}
