package io.github.rectify.ledger.writing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list of the weekly table.
 *
 * @param assignee named only where something is overdue; empty otherwise
 * @param days calendar days past the deadline, left until it, or waited
 */
public record WeekRow(String unit, String code, String title, String department, String assignee, @Nullable LocalDate dueOn,
        long days) {
}
