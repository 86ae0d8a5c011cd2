package io.github.rectify.console.intake;

import io.github.rectify.console.access.Audit;
import io.github.rectify.console.access.Sight;
import io.github.rectify.ledger.ImportReport;
import io.github.rectify.ledger.LedgerChoices;
import io.github.rectify.ledger.LedgerImport;
import io.github.rectify.ledger.Preview;
import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.task.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a file holds, and takes it; a file taken is in the audit, in the same transaction. */
@Component
class IntakeDesk {

    private final LedgerImport ledger;
    private final Audit audit;

    IntakeDesk(LedgerImport ledger, Audit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    Preview preview(Upload upload, @Nullable String round, @Nullable String unit, LedgerChoices choices) {
        return ledger.preview(upload.filename(), upload.content(), upload.kind(), round, unit, choices);
    }

    @Transactional
    public ImportReport commit(Upload upload, String round, String unit, Corrections corrections, LedgerChoices choices, Sight sight) {
        ImportReport report = ledger.commit(upload.filename(), upload.content(), upload.kind(), round, unit, corrections, choices,
                sight.actor(Channel.IMPORT));
        audit.record(sight.viewer().getName(), Audit.Action.IMPORT, upload.filename(), "round=" + round + ", unit=" + unit
                + ", created=" + report.created() + ", updated=" + report.updated() + ", unchanged=" + report.unchanged()
                + ", refused rows=" + report.problems().size() + ", corrected=" + corrections.byItem().size());
        return report;
    }
}
