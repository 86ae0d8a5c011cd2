package io.github.rectify.console.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectify.console.web.Refusal;
import io.github.rectify.ledger.notice.Corrections.Correction;
import io.github.rectify.ledger.notice.Draft.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form changed of a draft, and that what it did not change stays. */
class CorrectionFieldsTests {

    private final Map<String, String> fields = new HashMap<>(Map.of("was-status-1", "IN_PROGRESS", "status-1", "IN_PROGRESS",
            "was-day-1", "2023-05-30", "day-1", "2023-05-30"));

    @Test
    void whatIsAsItWasChangesNothing() {
        assertThat(CorrectionFields.of(fields).byItem()).isEmpty();
    }

    @Test
    void aProblemThatIsNotTakenIsLeftOut() {
        fields.put("leave-1", "true");
        assertThat(CorrectionFields.of(fields).byItem()).containsExactly(Map.entry(1, Correction.LEFT_OUT));
    }

    @Test
    void aDayIsTheDeadlineOfWhatIsOpenAndTheCompletionOfWhatIsDone() {
        fields.put("day-1", "2023-06-30");
        assertThat(CorrectionFields.of(fields).byItem()).containsEntry(1,
                new Correction(false, Status.IN_PROGRESS, LocalDate.of(2023, 6, 30), null));
        fields.put("status-1", "COMPLETED");
        assertThat(CorrectionFields.of(fields).byItem()).containsEntry(1,
                new Correction(false, Status.COMPLETED, null, LocalDate.of(2023, 6, 30)));
    }

    @Test
    void whatIsNotSentBesideAChangedFieldIsAsItWasShown() {
        fields.put("day-1", "2023-06-30");
        fields.remove("status-1");
        assertThat(CorrectionFields.of(fields).byItem()).containsEntry(1,
                new Correction(false, Status.IN_PROGRESS, LocalDate.of(2023, 6, 30), null));
        fields.put("day-1", "");
        assertThat(CorrectionFields.of(fields).byItem()).containsEntry(1, new Correction(false, Status.IN_PROGRESS, null, null));
        fields.put("status-1", "COMPLETED");
        fields.remove("day-1");
        assertThat(CorrectionFields.of(fields).byItem()).containsEntry(1,
                new Correction(false, Status.COMPLETED, null, LocalDate.of(2023, 5, 30)));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        fields.put("day-1", "2023-02-30");
        assertThatThrownBy(() -> CorrectionFields.of(fields)).isInstanceOf(Refusal.class);
        fields.put("day-1", "");
        fields.put("status-1", "DONE");
        assertThatThrownBy(() -> CorrectionFields.of(fields)).isInstanceOf(Refusal.class);
    }
}
