package io.github.rectify.ledger.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice as read, before it is looked at for contradictions. */
public record Notice(Head head, Draft.Inspection inspection, Draft.Stated stated, List<Item> items, List<Heading> headings) {

    /**
     * A heading above problems: the path of those above it, its words without label and frame, whether it is a framed problem
     * itself, and as printed.
     */
    public record Heading(String path, String words, boolean framed, String printed) {
    }

    public @Nullable LocalDate publishedOn() {
        return head.publishedOn();
    }

    public Draft draft() {
        return new Draft(head.title(), head.unit(), head.publishedOn(), inspection, stated, items.stream().map(Item::problem).toList(),
                List.of());
    }

    public long count(Draft.Status status) {
        return items.stream().filter(item -> item.status() == status).count();
    }
}
