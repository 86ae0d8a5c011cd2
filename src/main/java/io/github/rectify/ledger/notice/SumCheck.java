package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The money stated to have come back, against the amounts the items tell of; says so, too, when they add up. */
final class SumCheck implements Check {

    private static final int MOST_LEFT_OUT = 3;
    private static final int MOST_TRIED = 24;

    private final Money money;

    SumCheck(Words words) {
        this.money = new Money(words);
    }

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        BigDecimal stated = notice.stated().recoveredYuan();
        List<BigDecimal> amounts = new ArrayList<>();
        notice.items().forEach(item -> amounts.addAll(recovered(item)));
        if (stated == null || amounts.isEmpty()) {
            return;
        }
        List<BigDecimal> holding = holding(amounts, stated, MOST_LEFT_OUT);
        if (holding != null && holding.size() == 1) {
            return; // one amount adds up to nothing
        }
        if (holding != null) {
            remarks.accept(Remark.info("SUM_HOLDS", null, "SUM_HOLDS", adding(holding), Money.inWan(stated)));
        } else {
            remarks.accept(Remark.warning("SUM", null, "SUM", Money.inWan(stated), adding(amounts), Money.inWan(sum(amounts))));
        }
    }

    /** What came back by an item: the amounts its measures tell, else the one its problem tells where a measure says that it came back. */
    private List<BigDecimal> recovered(Item item) {
        List<BigDecimal> told = item.measures().stream().flatMap(measure -> money.recovered(measure).stream()).toList();
        boolean untold = told.isEmpty() && item.measures().stream().anyMatch(measure -> money.isRecovered(measure.plain()));
        List<BigDecimal> ofProblem = untold ? money.amounts(item.text()) : List.of();
        return ofProblem.size() == 1 ? ofProblem : told;
    }

    /** The amounts that make up the stated one: all, or all but a few, for an item may tell of money the total does not mean. */
    private static @Nullable List<BigDecimal> holding(List<BigDecimal> amounts, BigDecimal stated, int leftOut) {
        int difference = sum(amounts).compareTo(stated);
        if (difference == 0) {
            return amounts;
        }
        for (int i = 0; difference > 0 && leftOut > 0 && amounts.size() <= MOST_TRIED && i < amounts.size(); i++) {
            List<BigDecimal> fewer = new ArrayList<>(amounts);
            fewer.remove(i);
            List<BigDecimal> found = holding(fewer, stated, leftOut - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String adding(List<BigDecimal> amounts) {
        return amounts.stream().map(Money::inWan).limit(30).collect(Collectors.joining(" + "));
    }
}
