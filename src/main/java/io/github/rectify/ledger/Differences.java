package io.github.rectify.ledger;

import io.github.rectify.ledger.LedgerChanges.Fate;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.RowRemark;
import io.github.rectify.task.Difference;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.TaskStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts into words where a notice says something else than the notice imported before it. */
final class Differences {

    /** What is shown of a long text, in characters, and how many of them before the place that differs. */
    private static final int SHOWN = 40;
    private static final int BEFORE = 10;

    private final Wording wording;

    Differences(Wording wording) {
        this.wording = wording;
    }

    List<RowRemark> remarks(List<Difference> differences) {
        return differences.stream().map(this::remark).toList();
    }

    /** The same as a change that may be accepted by the task's code. */
    LedgerChange change(Difference difference, Fate fate) {
        ProblemDraft stored = difference.stored();
        ProblemDraft given = difference.given();
        String column = column(difference);
        String message = wording.word("ledger.change.notice", item(difference), difference.code(), column,
                wording.word("ledger.change.fate." + fate));
        return new LedgerChange(difference.code(), given.no(), LedgerChange.Kind.CHANGED, part(difference.part()), column,
                shown(difference.part(), stored), shown(difference.part(), given), fate == Fate.ASKED, fate == Fate.TAKEN, message);
    }

    /** What the history says of a change that was taken over. */
    String note(Difference difference) {
        String stored = shown(difference.part(), difference.stored());
        String given = shown(difference.part(), difference.given());
        int place = firstDifference(stored, given);
        return wording.word("ledger.change.note.part", column(difference), quoted(stored, place), quoted(given, place));
    }

    static LedgerChange.Part part(Difference.Part part) {
        return part == Difference.Part.DUE_ON ? LedgerChange.Part.DEADLINE : LedgerChange.Part.valueOf(part.name());
    }

    private String shown(Difference.Part part, ProblemDraft draft) {
        return switch (part) {
            case NUMBER -> draft.no();
            case HEADINGS -> String.join(" / ", draft.headings());
            case TEXT -> draft.text();
            case MEASURES -> String.join("\n", draft.measures());
            case STATUS -> status(draft.status());
            case DUE_ON -> said(draft.dueOn());
            case COMPLETED_ON -> said(draft.completedOn());
            case PERSONS -> listed(draft.persons());
        };
    }

    private RowRemark remark(Difference difference) {
        ProblemDraft stored = difference.stored();
        ProblemDraft given = difference.given();
        return switch (difference.part()) {
            case NUMBER -> texts(difference, stored.no(), given.no());
            case HEADINGS -> texts(difference, String.join(" / ", stored.headings()), String.join(" / ", given.headings()));
            case TEXT -> texts(difference, stored.text(), given.text());
            case MEASURES -> measures(difference, stored.measures(), given.measures());
            case STATUS -> values(difference, status(stored.status()), status(given.status()));
            case DUE_ON -> values(difference, said(stored.dueOn()), said(given.dueOn()));
            case COMPLETED_ON -> values(difference, said(stored.completedOn()), said(given.completedOn()));
            case PERSONS -> texts(difference, listed(stored.persons()), listed(given.persons()));
        };
    }

    private RowRemark texts(Difference difference, String stored, String given) {
        int place = firstDifference(stored, given);
        return values(difference, quoted(stored, place), quoted(given, place));
    }

    private RowRemark measures(Difference difference, List<String> stored, List<String> given) {
        int i = 0;
        while (i < stored.size() && i < given.size() && stored.get(i).equals(given.get(i))) {
            i++;
        }
        String before = i < stored.size() ? stored.get(i) : "";
        String now = i < given.size() ? given.get(i) : "";
        int place = firstDifference(before, now);
        String column = column(difference);
        return RowRemark.of(difference.position(), column, "differs-measures", item(difference), difference.code(),
                stored.size(), given.size(), i + 1, quoted(before, place), quoted(now, place));
    }

    private RowRemark values(Difference difference, String stored, String given) {
        String column = column(difference);
        boolean dayless = difference.part() == Difference.Part.DUE_ON && difference.given().dueOn() == null;
        String mend = wording.word("ledger.differs.mend." + (dayless ? Fate.NO_DAY : difference.part()));
        return RowRemark.of(difference.position(), column, "differs", item(difference), difference.code(), column, stored,
                given, mend);
    }

    private String column(Difference difference) {
        return wording.word("ledger.differs.column." + difference.part());
    }

    /** The printed number; for want of one, the place in the file. */
    private static String item(Difference difference) {
        String no = difference.given().no();
        return no.isBlank() ? String.valueOf(difference.position()) : PeopleReader.shown(no);
    }

    private String status(TaskStatus status) {
        return wording.word("ledger.differs.status." + status);
    }

    private String said(@Nullable Object value) {
        return value == null ? wording.word("ledger.differs.unsaid") : Objects.toString(value);
    }

    private String listed(List<String> words) {
        return String.join(wording.word("ledger.differs.pause"), words);
    }

    /** The part of a text in which the difference can be seen. */
    private String quoted(String text, int place) {
        if (text.isBlank()) {
            return wording.word("ledger.differs.unsaid");
        }
        int begin = text.length() <= SHOWN ? 0 : whole(text, Math.max(0, Math.min(place - BEFORE, text.length() - SHOWN)));
        int end = whole(text, Math.min(text.length(), begin + SHOWN));
        String cut = wording.word("ledger.differs.cut");
        return wording.word("ledger.differs.quote", (begin > 0 ? cut : "") + text.substring(begin, end)
                + (end < text.length() ? cut : ""));
    }

    /** The same place, or the one before it where it would cut a character in two. */
    private static int whole(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static int firstDifference(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
