package io.github.rectify.ledger.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stated numbers against the counted ones, and the rate against its own numbers. */
final class TotalsCheck implements Check {

    static final String CODE = "TOTAL_MISMATCH";

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        Draft.Stated stated = notice.stated();
        differ(stated.problems(), notice.items().size(), true, "problems", remarks);
        boolean allTold = notice.count(Draft.Status.UNKNOWN) == 0;
        // what is done and kept up may be counted among what is done
        long done = notice.count(Draft.Status.COMPLETED);
        Integer completed = stated.completed();
        boolean keptUp = completed != null && completed > done && completed <= done + notice.count(Draft.Status.LONG_TERM);
        differ(keptUp ? null : completed, done, allTold, "completed", remarks);
        differ(stated.inProgress(), notice.count(Draft.Status.IN_PROGRESS), allTold, "inProgress", remarks);
        rate(stated, remarks);
    }

    /** @param exact whether fewer counted than stated is a contradiction, too */
    private static void differ(@Nullable Integer stated, long counted, boolean exact, String what,
            Consumer<Remark> remarks) {
        if (stated != null && (exact ? stated != counted : stated < counted)) {
            remarks.accept(Remark.error(CODE, null, CODE + "." + what, stated, counted));
        }
    }

    private static void rate(Draft.Stated stated, Consumer<Remark> remarks) {
        BigDecimal rate = stated.completionRate();
        if (rate == null || stated.problems() == null || stated.completed() == null || stated.problems() == 0) {
            return;
        }
        BigDecimal exact = BigDecimal.valueOf(stated.completed())
                .divide(BigDecimal.valueOf(stated.problems()), rate.scale() + 4, RoundingMode.HALF_UP);
        boolean holds = exact.setScale(rate.scale(), RoundingMode.HALF_UP).equals(rate)
                || exact.setScale(rate.scale(), RoundingMode.DOWN).equals(rate);
        if (!holds) {
            remarks.accept(Remark.error(CODE, null, CODE + ".rate", percent(rate), stated.completed(), stated.problems(),
                    percent(exact.setScale(rate.scale(), RoundingMode.HALF_UP))));
        }
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).toPlainString();
    }
}
