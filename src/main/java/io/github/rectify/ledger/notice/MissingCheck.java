package io.github.rectify.ledger.notice;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a reader would look for and not find. What no item has is told once, not per item. */
final class MissingCheck implements Check {

    static final String CODE = "MISSING";

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        if (notice.publishedOn() == null) {
            remarks.accept(Remark.warning(CODE, null, CODE + ".publishedOn"));
        }
        if (notice.stated().problems() == null) {
            remarks.accept(Remark.info(CODE, null, CODE + ".total"));
        }
        lack(notice.items(), "text", Draft.Severity.WARNING, item -> item.text().isBlank(), remarks);
        lack(notice.items(), "measures", Draft.Severity.WARNING, item -> item.measures().isEmpty(), remarks);
        lack(notice.items(), "status", Draft.Severity.WARNING, item -> item.status() == Draft.Status.UNKNOWN, remarks);
        lack(notice.items(), "dueOn", Draft.Severity.WARNING,
                item -> item.status() == Draft.Status.IN_PROGRESS && item.dueOn() == null, remarks);
        lack(notice.items(), "completedOn", Draft.Severity.INFO,
                item -> item.status() == Draft.Status.COMPLETED && item.completedOn() == null, remarks);
        lack(notice.items(), "persons", Draft.Severity.INFO, item -> item.persons().isEmpty(), remarks);
        numbers(notice.items(), remarks);
    }

    private static void lack(List<Item> items, String what, Draft.Severity severity, Predicate<Item> lacking,
            Consumer<Remark> remarks) {
        List<Item> found = items.stream().filter(lacking).toList();
        if (found.size() > 1 && found.size() == items.size()) {
            remarks.accept(new Remark(CODE, severity, null, CODE + "." + what + ".all",
                    List.of(String.valueOf(items.size()))));
            return;
        }
        found.forEach(item -> remarks.accept(
                new Remark(CODE, severity, item.printedNo(), CODE + "." + what, List.of(item.name()))));
    }

    /** A number left out; where numbers begin again, they begin at 1. */
    private static void numbers(List<Item> items, Consumer<Remark> remarks) {
        int before = 0;
        for (Item item : items) {
            boolean jumps = item.ordinal() > before + 1;
            if (jumps) {
                remarks.accept(Remark.warning(CODE, item.printedNo(), CODE + ".number", item.name(), before + 1));
            } else if (item.ordinal() == before && before > 0) {
                remarks.accept(Remark.warning("DUPLICATE_NUMBER", item.printedNo(), "DUPLICATE_NUMBER", item.name()));
            }
            before = item.ordinal();
        }
    }
}
