package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import io.github.rectify.ledger.words.Days;
import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Place;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An item called done, against measures of its own that came later or have not come yet. */
final class MeasuresCheck implements Check {

    private final Days days;
    private final WordList pendingStart;
    private final WordList pendingAnywhere;
    private final WordList pendingNot;
    private final WordList clauseEnds;

    MeasuresCheck(Words words) {
        this.days = new Days(words, new Numerals(words));
        this.pendingStart = words.list("pending.start");
        this.pendingAnywhere = words.list("pending.anywhere");
        this.pendingNot = words.list("pending.not");
        this.clauseEnds = words.list("clause.end");
    }

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        for (Item item : notice.items()) {
            if (item.status() == Draft.Status.COMPLETED) {
                dates(item, notice.publishedOn(), remarks);
                pending(item, remarks);
            }
        }
    }

    private void dates(Item item, @Nullable LocalDate publishedOn, Consumer<Remark> remarks) {
        LocalDate completedOn = item.completedOn();
        if (completedOn == null) {
            return;
        }
        for (Text measure : item.measures()) {
            for (Day day : days.in(measure, completedOn, publishedOn)) {
                if (day.on() != null && day.relative()) {
                    remarks.accept(Remark.info("DATE_RESOLVED", item.printedNo(), "DATE_RESOLVED", item.name(),
                            day.printed(), day.on()));
                }
                if (day.on() != null && day.on().isAfter(completedOn)) {
                    remarks.accept(Remark.warning("CLOSED_BEFORE_MEASURE", item.printedNo(), "CLOSED_BEFORE_MEASURE",
                            item.name(), completedOn, day.on()));
                }
            }
        }
    }

    private void pending(Item item, Consumer<Remark> remarks) {
        for (Text measure : item.measures()) {
            Place clause = pendingClause(measure.plain());
            if (clause != null) {
                remarks.accept(Remark.warning("CLOSED_WITH_OPEN_MEASURE", item.printedNo(), "CLOSED_WITH_OPEN_MEASURE",
                        item.name(), measure.cut(clause.start(), clause.end()).printed()));
            }
        }
    }

    private @Nullable Place pendingClause(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || clauseEnds.lengthAt(text, i) > 0) {
                if (isPending(text.substring(start, i))) {
                    return new Place(start, i);
                }
                start = i + 1;
            }
        }
        return null;
    }

    private boolean isPending(String clause) {
        return pendingAnywhere.in(clause) || pendingStart.startsIn(clause) && !pendingNot.startsIn(clause);
    }
}
