package io.github.rectify.console.intake;

import io.github.rectify.ledger.notice.Draft;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which problem of a draft a printed number leads to: the first that bears it, by its running number from 1. */
record FirstItems(Map<String, Integer> byNumber) {

    static FirstItems of(Draft draft) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < draft.problems().size(); i++) {
            first.putIfAbsent(draft.problems().get(i).no(), i + 1);
        }
        return new FirstItems(Map.copyOf(first));
    }

    /** The running number, or null where a finding is about none. */
    public @Nullable Integer of(@Nullable String no) {
        return no == null ? null : byNumber.get(no);
    }
}
