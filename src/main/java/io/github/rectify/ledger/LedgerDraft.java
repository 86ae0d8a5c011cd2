package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.table.Due;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a ledger; nothing of it is stored. It has all that the draft of a notice has, and how the table was understood.
 *
 * @param sheet the sheet it stands on; empty for a file that has none
 * @param otherSheets visible sheets that look like ledgers too, and were not read
 * @param headerRows the first and last row of the header, as a spreadsheet counts
 * @param asOf the day it says it describes
 * @param mapping what each column was taken for
 * @param mappingRemembered whether that is as it was corrected for an earlier file with these headers
 * @param questions who cannot be told for certain
 * @param rowProblems what was not taken
 * @param remarks what would be taken, but is to be looked after
 * @param changes where it differs from what is stored of its round and unit, if both are there
 */
public record LedgerDraft(@Nullable String title, @Nullable String unit, @Nullable LocalDate publishedOn, Draft.Stated stated,
        List<Problem> problems, List<Draft.Finding> findings, String sheet, List<String> otherSheets, List<Integer> headerRows,
        @Nullable LocalDate asOf, List<Mapped> mapping, boolean mappingRemembered, List<Question> questions,
        List<RowProblem> rowProblems, List<RowProblem> remarks, List<LedgerChange> changes) {

    /**
     * A problem as the draft of a notice has it, and what a ledger says besides.
     *
     * @param leaders names as printed; {@code leaderUserIds} has those that were found
     * @param extras what stands in columns that were not understood, by their headers
     * @param rows the first and the last, as a spreadsheet counts
     */
    public record Problem(String no, List<String> headings, String text, List<String> measures, Draft.Status status,
            @Nullable LocalDate completedOn, @Nullable LocalDate dueOn, List<String> persons, Deadline deadline, String goal,
            String progress, List<String> departments, List<String> leaders, List<String> leaderUserIds, List<String> assignees,
            List<String> assigneeUserIds, boolean notStruckOff, Map<String, String> extras, List<Integer> rows) {

        public Problem {
            extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        }
    }

    /** Until when, with the printed text; {@code resolved} if the year or the day had to be understood. */
    public record Deadline(@Nullable LocalDate date, Due.Kind kind, String text, boolean resolved) {
    }

    /** A column: {@code role} is what it was taken for, of two things "DEPARTMENT+ASSIGNEE". */
    public record Mapped(String letter, String header, String role) {
    }

    /**
     * Somebody who is not found for certain.
     *
     * @param key by which the answer is given in the field {@code people}
     * @param context what is printed beside the name, or the departments of its row
     * @param reason AMBIGUOUS, UNKNOWN or LEFT
     * @param rows the first rows that name them
     */
    public record Question(String key, String name, String context, String reason, List<Candidate> candidates,
            List<Integer> rows, String message) {
    }

    /** Somebody who may be meant. */
    public record Candidate(String userId, String name, String title, String department) {
    }
}
