package io.github.rectify.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a ledger after they saw how it was read.
 *
 * @param sheet the sheet to be read, or null to find it
 * @param mapping what columns hold, by their letter or header; of two things in one column "DEPARTMENT+ASSIGNEE"
 * @param people whose user id is meant by "name|department or post", or by a name wherever it stands; empty: nobody of the unit
 * @param accept the codes of the tasks whose changes are taken over
 * @param acceptAll whether all changes are
 */
public record LedgerChoices(@Nullable String sheet, Map<String, String> mapping, Map<String, String> people, List<String> accept,
        boolean acceptAll) {

    public static final LedgerChoices NONE = new LedgerChoices(null, Map.of(), Map.of(), List.of(), false);

    public LedgerChoices {
        mapping = new LinkedHashMap<>(mapping);
        people = new LinkedHashMap<>(people);
        accept = List.copyOf(accept);
    }

    boolean accepts(String code) {
        return acceptAll || accept.contains(code);
    }
}
