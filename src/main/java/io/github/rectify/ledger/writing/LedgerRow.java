package io.github.rectify.ledger.writing;

import io.github.rectify.task.Light;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the ledger shows it. Days and moments are of the business zone.
 *
 * @param no the printed number, {@code code} what replies mean
 * @param due what stands in the place of a deadline that is no day
 * @param lightWord the light with its days, in words
 */
public record LedgerRow(String no, String code, String aspect, String problem, List<String> measures, String leader,
        String department, String assignee, @Nullable LocalDate dueOn, String due, String status,
        @Nullable LocalDate completedOn, Light light, String lightWord, String progress,
        @Nullable LocalDateTime reportedAt, String extensions) {

    public LedgerRow {
        measures = List.copyOf(measures);
    }
}
