package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;

/** All checks, in the order their findings are shown. */
public final class Checks {

    private final List<Check> checks;

    public Checks(Words words) {
        this.checks = List.of(new TotalsCheck(), new StatusCheck(), new MeasuresCheck(words), new StatisticsCheck(words),
                new SumCheck(words), new HeadingsCheck(), new MissingCheck());
    }

    public List<Remark> of(Notice notice) {
        List<Remark> remarks = new ArrayList<>();
        checks.forEach(check -> check.look(notice, remarks::add));
        return remarks;
    }
}
