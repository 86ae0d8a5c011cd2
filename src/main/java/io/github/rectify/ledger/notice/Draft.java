package io.github.rectify.ledger.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a notice; nothing of it is stored. Texts are as printed. What the notice does not state is null or empty,
 * what it states as 0 is 0; where it contradicts itself there is a finding, and the text stays.
 *
 * @param unit the issuing body as the title names it
 * @param publishedOn a business day
 */
public record Draft(@Nullable String title, @Nullable String unit, @Nullable LocalDate publishedOn, Inspection inspection, Stated stated,
        List<Problem> problems, List<Finding> findings) {

    public Draft {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }

    /** The same with other problems. */
    Draft of(List<Problem> other) {
        return new Draft(title, unit, publishedOn, inspection, stated, other, findings);
    }

    public Draft with(List<Finding> found) {
        return new Draft(title, unit, publishedOn, inspection, stated, problems, found);
    }

    /**
     * What the notice tells of the inspection, and how to reach the unit.
     *
     * @param inspectionFrom the first day on site
     * @param inspectionTo the last day on site
     * @param feedbackOn the day the problems were told
     * @param inspectingBody as printed
     * @param contact the sentence as printed
     */
    public record Inspection(@Nullable LocalDate inspectionFrom, @Nullable LocalDate inspectionTo, @Nullable LocalDate feedbackOn,
            @Nullable String inspectingBody, @Nullable String contact) {
    }

    /**
     * The totals the notice states of itself.
     *
     * @param completionRate as a fraction: 76% is 0.76
     * @param recoveredYuan money recovered, in yuan, to the fen
     * @param discipline people held to account, by the printed name of the measure, in print order
     * @param levels what is counted, by its printed name, in print order: aspects, problems, specific problems, measures; for the page, no part of the contract
     */
    public record Stated(@Nullable Integer problems, @Nullable Integer completed, @Nullable Integer inProgress,
            @Nullable BigDecimal completionRate, @Nullable BigDecimal recoveredYuan, @Nullable Integer rulesMade,
            Map<String, Integer> discipline, @JsonIgnore Map<String, Integer> levels) {

        public Stated {
            discipline = Collections.unmodifiableMap(new LinkedHashMap<>(discipline));
            levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        }
    }

    /**
     * @param no the printed number, bare; empty if none is printed
     * @param headings from the outermost, with their printed labels
     * @param text without its frame
     * @param measures each without its ordinal
     * @param persons those the item holds to account, bare names
     * @param accountable the same with their posts as printed, a former one with its word for “former”; for the page, no part of the contract
     */
    public record Problem(String no, List<String> headings, String text, List<String> measures, Status status,
            @Nullable LocalDate completedOn, @Nullable LocalDate dueOn, List<String> persons, @JsonIgnore List<Accountable> accountable) {

        /** A problem of which no posts are told. */
        public Problem(String no, List<String> headings, String text, List<String> measures, Status status, @Nullable LocalDate completedOn,
                @Nullable LocalDate dueOn, List<String> persons) {
            this(no, headings, text, measures, status, completedOn, dueOn, persons, List.of());
        }

        public Problem {
            headings = List.copyOf(headings);
            measures = List.copyOf(measures);
            persons = List.copyOf(persons);
            accountable = List.copyOf(accountable);
        }

        /** The same where the work stands otherwise. */
        Problem standing(Status other, @Nullable LocalDate completed, @Nullable LocalDate due) {
            return new Problem(no, headings, text, measures, other, completed, due, persons, accountable);
        }
    }

    /** Somebody an item holds to account; {@code post} is empty where none is printed. */
    public record Accountable(String name, String post) {
    }

    /** How far the notice says the work is. */
    public enum Status { COMPLETED, IN_PROGRESS, LONG_TERM, UNKNOWN }

    /** How much a finding matters: a contradiction in the totals, in an item, or only something to know. */
    public enum Severity { ERROR, WARNING, INFO }

    /**
     * Something to look at before the draft is taken.
     *
     * @param no the printed number of the item concerned, or null
     * @param message a sentence in Chinese
     */
    public record Finding(String code, Severity severity, @Nullable String no, String message) {
    }
}
