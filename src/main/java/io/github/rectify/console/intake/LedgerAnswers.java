package io.github.rectify.console.intake;

import io.github.rectify.ledger.LedgerChoices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an administrator chose on the page of a ledger: {@code column-C} what a column holds, {@code person-…} who a printed name is,
 * {@code accept-5/DEADLINE} a change that is taken over. A column that is as it was shown ({@code was-column-C}) is not told, so that a mapping
 * that was found by itself is not remembered as a correction.
 */
final class LedgerAnswers {

    private static final String COLUMN = "column-";
    private static final String PERSON = "person-";
    private static final String ACCEPT = "accept-";
    private static final String UNANSWERED = "?";

    private LedgerAnswers() {
    }

    static LedgerChoices of(Map<String, String> fields) {
        Map<String, String> mapping = new LinkedHashMap<>();
        Map<String, String> people = new LinkedHashMap<>();
        List<String> accept = new ArrayList<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String name = field.getKey();
            if (name.startsWith(COLUMN)) {
                if (!field.getValue().equals(fields.get("was-" + name))) {
                    mapping.put(name.substring(COLUMN.length()), field.getValue());
                }
            } else if (name.startsWith(PERSON) && !field.getValue().equals(UNANSWERED)) {
                people.put(name.substring(PERSON.length()), field.getValue());
            } else if (name.startsWith(ACCEPT)) {
                accept.add(name.substring(ACCEPT.length()));
            }
        }
        return new LedgerChoices(null, mapping, people, accept, false);
    }
}
