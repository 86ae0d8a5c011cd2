package io.github.rectify.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a notice or ledger states it, and the task to be made of it. {@code sourceKey} is the same whenever the same
 * problem of the same file is read (64 hex digits); {@code no} is the printed number, bare.
 */
public record ProblemDraft(String sourceKey, String no, List<String> headings, String title, String text,
        List<String> measures, TaskStatus status, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn,
        List<String> persons, Level level) {

    public ProblemDraft {
        headings = List.copyOf(headings);
        measures = List.copyOf(measures);
        persons = List.copyOf(persons);
    }
}
