package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The money stated to have come back, against the amounts the items tell of; says so, too, when they add up. */
final class SumCheck implements Check {

    private final Money money;

    SumCheck(Words words) {
        this.money = new Money(words);
    }

    @Override
    public void look(Notice notice, Consumer<Remark> remarks) {
        BigDecimal stated = notice.stated().recoveredYuan();
        List<BigDecimal> amounts = new ArrayList<>();
        notice.items().forEach(item -> item.measures().forEach(measure -> amounts.addAll(money.recovered(measure))));
        if (stated == null || amounts.isEmpty()) {
            return;
        }
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String adding = amounts.stream().map(Money::inWan).limit(30).collect(Collectors.joining(" + "));
        if (sum.compareTo(stated) == 0) {
            remarks.accept(Remark.info("SUM_HOLDS", null, "SUM_HOLDS", adding, Money.inWan(sum)));
        } else {
            remarks.accept(Remark.warning("SUM", null, "SUM", Money.inWan(stated), adding, Money.inWan(sum)));
        }
    }
}
