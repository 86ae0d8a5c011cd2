package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as read, with more than the draft shows: {@code ordinal} is its number's value (0 if none is printed),
 * {@code statement} the sentence that says where the work stands.
 */
public record Item(String no, int ordinal, String title, List<String> headings, String text, List<Text> measures, Statement statement,
        @Nullable LocalDate completedOn, @Nullable LocalDate dueOn, List<Sanction> sanctions, List<Draft.Accountable> accountable) {

    public Draft.Status status() {
        return statement.status();
    }

    /** The same with what another place tells of it, if it says nothing itself. */
    Item toldElsewhere(Draft.Status status) {
        return toldElsewhere(new Statement(statement.text(), status, false, List.of()));
    }

    /** The same with the day that is told there. */
    Item toldElsewhere(Statement told) {
        if (status() != Draft.Status.UNKNOWN || told.status() == Draft.Status.UNKNOWN) {
            return this;
        }
        LocalDate done = told.status() == Draft.Status.COMPLETED ? told.day() : null;
        LocalDate due = told.status() == Draft.Status.IN_PROGRESS ? told.day() : null;
        return new Item(no, ordinal, title, headings, text, measures, told, completedOn == null ? done : completedOn,
                dueOn == null ? due : dueOn, sanctions, accountable);
    }

    public List<String> persons() {
        return sanctions.stream().flatMap(sanction -> sanction.names().stream()).distinct().toList();
    }

    public Draft.Problem problem() {
        return new Draft.Problem(no, headings, text, measures.stream().map(Text::printed).toList(), status(), completedOn,
                dueOn, persons(), accountable);
    }

    /** The number for a finding: null if none is printed. */
    @Nullable String printedNo() {
        return no.isEmpty() ? null : no;
    }

    /** What an administrator would call the item. */
    String name() {
        return no.isEmpty() ? title : no;
    }
}
