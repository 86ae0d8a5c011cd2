package io.github.rectify.ledger.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a ledger holds it, over one row or several.
 *
 * @param no the printed number, bare; empty if there is none
 * @param headings from the outermost
 * @param progress as printed; empty if nothing is
 * @param notStruckOff whether the ledger says, apart from the status, that it is not struck off
 * @param persons those held to account, bare names
 * @param extras what stands in columns that were not understood, by their headers
 * @param firstRow as a spreadsheet counts
 */
public record LedgerProblem(String no, List<String> headings, String text, String goal, List<String> measures, String progress,
        Standing status, boolean notStruckOff, @Nullable LocalDate completedOn, Due deadline, List<NamedPerson> leaders, List<String> departments,
        List<NamedPerson> assignees, List<String> persons, Map<String, String> extras, int firstRow, int lastRow) {

    public LedgerProblem {
        headings = List.copyOf(headings);
        measures = List.copyOf(measures);
        leaders = List.copyOf(leaders);
        departments = List.copyOf(departments);
        assignees = List.copyOf(assignees);
        persons = List.copyOf(persons);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }
}
