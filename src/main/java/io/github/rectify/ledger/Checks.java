package io.github.rectify.ledger;

import java.util.ArrayList;
import java.util.List;

/** All checks, in the order their findings are shown. */
final class Checks {

    private final List<Check> checks;

    Checks(Words words) {
        this.checks = List.of(new TotalsCheck(), new StatusCheck(), new MeasuresCheck(words), new StatisticsCheck(words),
                new SumCheck(words), new HeadingsCheck(), new MissingCheck());
    }

    List<Remark> of(Notice notice) {
        List<Remark> remarks = new ArrayList<>();
        checks.forEach(check -> check.look(notice, remarks::add));
        return remarks;
    }
}
