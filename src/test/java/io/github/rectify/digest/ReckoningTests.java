package io.github.rectify.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTests {

    private static final String FRIDAY = "2023-03-17T16:05";
    private static final String NEXT_FRIDAY = "2023-03-24T16:05";

    private final LedgerOfTheWeek ledger = LedgerOfTheWeek.importedAt("2023-03-13T08:00");

    @ParameterizedTest(name = "{0} due {1}: {4}")
    @CsvSource(nullValues = "-", value = {
        "IN_PROGRESS, 2023-03-16, 1, -,  one day late",
        "IN_PROGRESS, 2023-03-17, -, 0,  the last day itself is not late yet but near",
        "IN_PROGRESS, 2023-03-24, -, 7,  the seventh day still counts as near",
        "IN_PROGRESS, 2023-03-25, -, -,  the eighth does not",
        "IN_PROGRESS, -,          -, -,  no day is neither",
        "SUBMITTED,   2023-03-10, 7, -,  a late submission is late until it is decided",
        "SUBMITTED,   2023-03-20, -, 3,  a submission may still be returned before its day",
        "CLOSED,      2023-03-10, -, -,  what is struck off is neither",
        "LONG_TERM,   2023-03-10, -, -,  what has no end is neither"})
    void tellsLateFromNear(TaskStatus status, String due, Long late, Long near, String remark) {
        DigestFigures figures = ledger.task(1, status, due).figures(FRIDAY, null);
        assertThat(figures.overdue()).extracting(DigestFigures.Item::days).isEqualTo(late == null ? List.of() : List.of(late));
        assertThat(figures.dueSoon()).extracting(DigestFigures.Item::days).isEqualTo(near == null ? List.of() : List.of(near));
        assertThat(figures.counts().overdue()).isEqualTo(figures.overdue().size());
    }

    @ParameterizedTest(name = "{0} of {1} is {2}: {3}")
    @CsvSource(nullValues = "-", value = {
        "0,    0,     -,      nothing to do has no rate",
        "0,    6,     0,      nothing done",
        "19,   25,    0.76,   the demo",
        "2,    3,     0.6667, rounded to four digits",
        "25,   25,    1,      all",
        "99999, 100000, 0.9999, all but one is never all"})
    void statesTheShareStruckOff(int done, int total, BigDecimal rate, String remark) {
        assertThat(new DigestFigures.Counts(total, done, total - done, 0, 0, 0).rate()).isEqualTo(rate);
    }

    @Test
    void countsLongTermTasksInTheTotalButNotAsDone() {
        ledger.task(1, TaskStatus.CLOSED, null).task(2, TaskStatus.LONG_TERM, null);
        assertThat(ledger.figures(FRIDAY, null).counts().rate()).isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void refusesCountsThatDoNotAddUp() {
        assertThatThrownBy(() -> new DigestFigures.Counts(3, 1, 1, 0, 0, 0)).hasMessageContaining("total of 3");
    }

    @Test
    void countsTheFirstChangeFromTheImport() {
        demo().submitted(16, "2023-03-16T10:00").approved(16, "2023-03-17T09:00").submitted(18, "2023-03-17T11:00")
                .told(6, "2023-03-15T10:00", EventKind.PROGRESS).told(6, "2023-03-15T11:00", EventKind.ACKNOWLEDGED);
        DigestFigures figures = ledger.figures(FRIDAY, null);
        assertThat(figures.counts()).isEqualTo(new DigestFigures.Counts(25, 20, 4, 1, 0, 0));
        DigestFigures.Change change = figures.change();
        assertThat(change.sinceImport()).isTrue();
        assertThat(change.since()).isEqualTo(LedgerOfTheWeek.at("2023-03-13T08:00"));
        assertThat(change.before()).isEqualTo(new DigestFigures.Counts(25, 19, 6, 0, 0, 0));
        assertThat(codes(change.closed())).isEqualTo("16");
        assertThat(codes(change.submitted())).isEqualTo("16 18");
        assertThat(change.returned()).isEmpty();
        assertThat(change.newlyOverdue()).isEmpty();
        assertThat(change.reports()).as("an acknowledgement is no report").isEqualTo(3);
    }

    @Test
    void whatCameInLaterWasNotThereBeforeAndIsSaidToBeNew() {
        demo().from("2023-03-13T09:30").task(31, TaskStatus.IN_PROGRESS, "2023-02-01").task(32, TaskStatus.IN_PROGRESS, "2023-05-01")
                .submitted(32, "2023-03-14T09:00").approved(32, "2023-03-14T10:00");
        DigestFigures.Change first = ledger.figures(FRIDAY, null).change();
        assertThat(first.before()).isEqualTo(new DigestFigures.Counts(25, 19, 6, 0, 0, 0));
        assertThat(codes(first.added())).isEqualTo("31 32");
        assertThat(first.newlyOverdue()).as("31 came in late").isEmpty();
        DigestFigures told = ledger.figures(FRIDAY, null);
        ledger.from("2023-03-20T09:00").task(41, TaskStatus.IN_PROGRESS, "2023-06-01");
        assertThat(codes(ledger.figures(NEXT_FRIDAY, told).change().added())).isEqualTo("41");
    }

    @Test
    void listsWhatWaitsForMoreTimeApartFromTheClosings() {
        demo().submitted(18, "2023-03-16T11:00").asked(16, "2023-03-15T09:00").asked(18, "2023-03-15T09:00");
        DigestFigures figures = ledger.figures(FRIDAY, null);
        assertThat(figures.waitingExtensions()).extracting(DigestFigures.Item::code, DigestFigures.Item::days)
                .containsExactly(tuple("16", 2L));
        assertThat(figures.waitingForDecision()).extracting(DigestFigures.Item::code).containsExactly("18");
    }

    @Test
    void figuresKeptBeforeTheseListsWereKnownAreRead() {
        String now = FrozenFigures.json(demo().figures(FRIDAY, null));
        String before = now.replace("\"waitingExtensions\":[],", "").replace("\"added\":[],", "");
        assertThat(before).isNotEqualTo(now);
        assertThat(FrozenFigures.parse(before)).isEqualTo(FrozenFigures.parse(now));
    }

    @Test
    void countsTheSecondChangeFromTheFirstDigest() {
        demo().submitted(16, "2023-03-16T10:00").approved(16, "2023-03-17T09:00").submitted(18, "2023-03-17T11:00");
        DigestFigures first = ledger.figures(FRIDAY, null);
        ledger.returned(18, "2023-03-20T09:00").submitted(18, "2023-03-21T09:00");
        DigestFigures second = ledger.figures(NEXT_FRIDAY, first);
        DigestFigures.Change change = second.change();
        assertThat(change.sinceImport()).isFalse();
        assertThat(change.since()).isEqualTo(first.asOf());
        assertThat(change.before()).isEqualTo(first.counts());
        assertThat(change.closed()).isEmpty();
        assertThat(codes(change.submitted())).isEqualTo("18");
        assertThat(codes(change.returned())).isEqualTo("18");
        assertThat(codes(change.newlyOverdue())).isEqualTo("6 18");
        assertThat(change.reports()).isEqualTo(1);
        assertThat(second.overdue()).extracting(DigestFigures.Item::code, DigestFigures.Item::days)
                .containsExactly(tuple("6", 7L), tuple("18", 7L));
    }

    @Test
    void namesWhatStaysOverdueButNotAsNew() {
        demo();
        DigestFigures second = ledger.figures(NEXT_FRIDAY, null);
        DigestFigures third = ledger.figures("2023-03-31T16:05", second);
        assertThat(third.overdue()).hasSize(3);
        assertThat(third.change().newlyOverdue()).isEmpty();
    }

    @Test
    void takesNothingImportedOverdueForNewlyOverdue() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-02-01").task(2, TaskStatus.IN_PROGRESS, "2023-03-15");
        DigestFigures figures = ledger.figures(FRIDAY, null);
        assertThat(codes(figures.change().newlyOverdue())).isEqualTo("2");
        assertThat(figures.change().before().overdue()).isEqualTo(1);
    }

    @Test
    void doesNotCallAClosingNewThatWasTakenBack() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01").submitted(1, "2023-03-14T09:00").approved(1, "2023-03-14T10:00")
                .returned(1, "2023-03-15T10:00");
        assertThat(ledger.figures(FRIDAY, null).change().closed()).isEmpty();
    }

    @Test
    void whatWasSaidAndTakenBackDidNotHappen() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01").submitted(1, "2023-03-14T09:00").takenBack(1, "2023-03-14T09:05");
        assertThat(ledger.figures(FRIDAY, null).change().submitted()).isEmpty();
        assertThat(ledger.figures(FRIDAY, null).change().reports()).isZero();
    }

    @Test
    void countsAMoveCommittedLateOnceInTheNextDigest() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01");
        DigestFigures blind = ledger.figures(FRIDAY, null);
        ledger.submitted(1, "2023-03-17T16:04:59.9").approved(1, "2023-03-17T16:04:59.95");
        DigestFigures next = ledger.figures(NEXT_FRIDAY, blind);
        assertThat(codes(next.change().closed())).isEqualTo("1");
        assertThat(ledger.figures("2023-03-31T16:05", next).change().closed()).isEmpty();
    }

    @Test
    void countsAMoveSeenInTheLastMinuteNotAgain() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01").submitted(1, "2023-03-17T16:04:30");
        DigestFigures first = ledger.figures(FRIDAY, null);
        assertThat(codes(first.change().submitted())).isEqualTo("1");
        assertThat(ledger.figures(NEXT_FRIDAY, first).change().submitted()).isEmpty();
    }

    @Test
    void countsAMoveSeenThoughItsMomentIsLaterThanTheFiguresNotAgain() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01").submitted(1, "2023-03-17T16:05:00.2");
        DigestFigures first = ledger.figures(FRIDAY, null);
        assertThat(first.counts().waiting()).isEqualTo(1);
        assertThat(codes(first.change().submitted())).isEqualTo("1");
        assertThat(ledger.figures(NEXT_FRIDAY, first).change().submitted()).isEmpty();
    }

    @Test
    void listsWhatWaitsLongestForADecisionFirst() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01").task(2, TaskStatus.IN_PROGRESS, "2023-05-01")
                .submitted(1, "2023-03-16T23:59").submitted(2, "2023-03-14T09:00");
        assertThat(ledger.figures(FRIDAY, null).waitingForDecision())
                .extracting(item -> item.code() + ":" + item.days()).containsExactly("2:3", "1:1");
    }

    @Test
    void listsWhatIsBlockedUntilSomethingElseIsSaid() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01").task(2, TaskStatus.IN_PROGRESS, "2023-05-01")
                .told(1, "2023-03-14T09:00", EventKind.BLOCKED).told(2, "2023-03-14T09:00", EventKind.BLOCKED)
                .told(2, "2023-03-15T09:00", EventKind.PROGRESS);
        DigestFigures first = ledger.figures(FRIDAY, null);
        assertThat(first.blocked()).extracting(DigestFigures.Item::code).containsExactly("1");
        assertThat(ledger.figures(NEXT_FRIDAY, first).blocked()).extracting(DigestFigures.Item::code).containsExactly("1");
        ledger.told(1, "2023-03-22T09:00", EventKind.PROGRESS);
        assertThat(ledger.figures(NEXT_FRIDAY, first).blocked()).isEmpty();
    }

    @Test
    void namesDepartmentsFromWhichNothingWasHeard() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-05-01", Level.INTERNAL, "体育科")
                .task(2, TaskStatus.IN_PROGRESS, "2023-05-01", Level.INTERNAL, "文化科")
                .task(3, TaskStatus.IN_PROGRESS, "2023-05-01", Level.INTERNAL, "文化科")
                .task(4, TaskStatus.CLOSED, null, Level.INTERNAL, "办公室")
                .told(3, "2023-03-14T09:00", EventKind.PROGRESS);
        assertThat(ledger.figures(FRIDAY, null).quietDepartments()).containsExactly("体育科");
    }

    @Test
    void saysOfASensitiveTaskItsCodeAlone() {
        ledger.task(9, TaskStatus.IN_PROGRESS, "2023-03-10", Level.SENSITIVE, "财务室");
        assertThat(ledger.figures(FRIDAY, null).overdue())
                .containsExactly(new DigestFigures.Item(new TaskId(9), "9", null, null, null, null, 7));
    }

    @Test
    void namesAPersonOnlyWhereSomethingIsOverdue() {
        ledger.task(1, TaskStatus.IN_PROGRESS, "2023-03-10").task(2, TaskStatus.IN_PROGRESS, "2023-03-20");
        DigestFigures figures = ledger.figures(FRIDAY, null);
        assertThat(figures.overdue().get(0)).isEqualTo(new DigestFigures.Item(new TaskId(1), "1", "固定资产账实不符", "财务室",
                "江波", LocalDate.parse("2023-03-10"), 7));
        assertThat(figures.dueSoon().get(0).assignee()).isNull();
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource(nullValues = "-", value = {
        "CLOSED,      -,        false, all struck off before the import",
        "LONG_TERM,   -,        false, only what has no end",
        "LONG_TERM,   PROGRESS, true,  a report on what has no end",
        "LONG_TERM,   ACKNOWLEDGED, false, a receipt moves nothing",
        "IN_PROGRESS, -,        true,  something is open"})
    void isWorthTellingIfSomethingIsOpenOrMoved(TaskStatus status, EventKind event, boolean worth, String remark) {
        ledger.task(1, status, null);
        if (event != null) {
            ledger.told(1, "2023-03-14T09:00", event);
        }
        assertThat(ledger.figures(FRIDAY, null).isWorthTelling()).isEqualTo(worth);
    }

    @Test
    void staysTheSameWhenFrozenAndReadAgain() {
        demo().submitted(16, "2023-03-17T16:04:30").told(6, "2023-03-15T10:00", EventKind.BLOCKED);
        DigestFigures figures = ledger.figures(FRIDAY, null);
        assertThat(FrozenFigures.parse(FrozenFigures.json(figures))).isEqualTo(figures);
    }

    /** The demo's 25 tasks: 19 struck off, 6 open with their deadlines. */
    private LedgerOfTheWeek demo() {
        IntStream.rangeClosed(1, 25).filter(id -> !List.of(4, 5, 6, 16, 18, 19).contains(id))
                .forEach(id -> ledger.task(id, TaskStatus.CLOSED, null));
        return ledger.task(6, TaskStatus.IN_PROGRESS, "2023-03-17").task(16, TaskStatus.IN_PROGRESS, "2023-03-17")
                .task(18, TaskStatus.IN_PROGRESS, "2023-03-17").task(4, TaskStatus.IN_PROGRESS, "2023-04-20")
                .task(5, TaskStatus.IN_PROGRESS, "2023-04-20").task(19, TaskStatus.IN_PROGRESS, "2023-05-30");
    }

    private static String codes(List<DigestFigures.Ref> refs) {
        return refs.stream().map(DigestFigures.Ref::code).collect(Collectors.joining(" "));
    }
}
