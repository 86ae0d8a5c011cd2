package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where an item says the work stands, against the days it names and the day of publication. */
final class StatusCheck implements Check {

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        notice.items().forEach(item -> look(item, notice.publishedOn(), remarks));
    }

    private static void look(Item item, @Nullable LocalDate publishedOn, Consumer<Remark> remarks) {
        String no = item.printedNo();
        for (Day day : item.statement().days()) {
            if (day.on() == null) {
                remarks.accept(Remark.warning("STATUS_DATE", no, "STATUS_DATE.none", item.name(), day.printed()));
            } else if (day.resolved()) {
                remarks.accept(Remark.info("DATE_RESOLVED", no, "DATE_RESOLVED", item.name(), day.printed(), day.on()));
            }
        }
        if (item.statement().mixed()) {
            remarks.accept(Remark.warning("STATUS_DATE", no, "STATUS_DATE.mixed", item.name(),
                    item.statement().text().printed()));
        }
        if (publishedOn == null) {
            return;
        }
        if (item.completedOn() != null && item.completedOn().isAfter(publishedOn)) {
            remarks.accept(Remark.warning("STATUS_DATE", no, "STATUS_DATE.future", item.name(), item.completedOn(),
                    publishedOn));
        }
        if (item.dueOn() != null && item.dueOn().isBefore(publishedOn) && item.status() != Draft.Status.COMPLETED) {
            remarks.accept(Remark.warning("PLANNED_DATE_PASSED", no, "PLANNED_DATE_PASSED", item.name(), item.dueOn(),
                    publishedOn));
        }
    }
}
