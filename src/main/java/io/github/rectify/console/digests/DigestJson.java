package io.github.rectify.console.digests;

import io.github.rectify.console.web.Format;
import io.github.rectify.digest.DigestFigures;
import io.github.rectify.digest.DigestScope;
import io.github.rectify.digest.DigestView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest as programs get it. {@code rate} is {@code done / total}; {@code days} count calendar days: past the deadline, left
 * until it, or waited; {@code reason} is why it was not told or, of a preview, would not be.
 */
record DigestJson(@Nullable Long id, String userId, String name, String unit, DigestScope scope, LocalDate weekFrom,
        LocalDate weekTo, @Nullable OffsetDateTime asOf, @Nullable String reason, int total, int done, int doing, int waiting,
        int longTerm, @Nullable BigDecimal rate, List<Item> overdue, List<Item> dueSoon, List<Item> waitingForDecision,
        List<Item> waitingExtensions, List<Item> blocked, List<String> quietDepartments, Change change) {

    static DigestJson of(DigestView view) {
        DigestFigures figures = view.figures();
        DigestFigures.Counts counts = figures.counts();
        return new DigestJson(view.id() == null ? null : view.id().value(), view.reader().userId().value(),
                view.reader().name(), view.unitName(), figures.scope(), figures.weekFrom(), figures.weekTo(),
                Format.offset(figures.asOf()), view.unsent(), counts.total(), counts.done(), counts.doing(), counts.waiting(),
                counts.longTerm(), counts.rate(), items(figures.overdue()), items(figures.dueSoon()),
                items(figures.waitingForDecision()), items(figures.waitingExtensions()), items(figures.blocked()),
                figures.quietDepartments(), Change.of(figures.change()));
    }

    private static List<Item> items(List<DigestFigures.Item> items) {
        return items.stream().map(Item::of).toList();
    }

    /** A task of a list; a sensitive one has its id, code and days alone. */
    record Item(long task, String code, @Nullable String title, @Nullable String department, @Nullable String assignee,
            @Nullable LocalDate dueOn, long days) {

        static Item of(DigestFigures.Item item) {
            return new Item(item.taskId().value(), item.code(), item.title(), item.department(), item.assignee(),
                    item.dueOn(), item.days());
        }
    }

    /** What changed since the last digest of this reader, or since the import; tasks by their codes. */
    record Change(@Nullable OffsetDateTime since, boolean sinceImport, Counts before, List<String> added,
            List<String> closed, List<String> submitted, List<String> returned, List<String> newlyOverdue, int reports) {

        static Change of(DigestFigures.Change change) {
            return new Change(Format.offset(change.since()), change.sinceImport(), Counts.of(change.before()),
                    codes(change.added()), codes(change.closed()), codes(change.submitted()), codes(change.returned()),
                    codes(change.newlyOverdue()), change.reports());
        }

        private static List<String> codes(List<DigestFigures.Ref> refs) {
            return refs.stream().map(DigestFigures.Ref::code).toList();
        }
    }

    /** The counts at the beginning of the period. */
    record Counts(int total, int done, int doing, int waiting, int longTerm, int overdue, @Nullable BigDecimal rate) {

        static Counts of(DigestFigures.Counts counts) {
            return new Counts(counts.total(), counts.done(), counts.doing(), counts.waiting(), counts.longTerm(),
                    counts.overdue(), counts.rate());
        }
    }
}
