package io.github.rectify.ledger.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changed of a draft before taking it, by the running number of the problem, from 1. The text of a notice is
 * not changed: it stays as printed.
 */
public record Corrections(Map<Integer, Correction> byItem) {

    public static final Corrections NONE = new Corrections(Map.of());

    public Corrections {
        byItem = Map.copyOf(byItem);
    }

    /**
     * One problem as it is to be taken.
     *
     * @param left whether it is left out
     * @param status null keeps what was read
     * @param dueOn the day it is planned for; only told with a status
     * @param completedOn the day it was completed; only told with a status
     */
    public record Correction(boolean left, Draft.@Nullable Status status, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn) {

        public static final Correction LEFT_OUT = new Correction(true, null, null, null);
    }

    /** The draft as it is to be taken. Numbers of no problem are passed over. */
    public Draft applied(Draft draft) {
        List<Draft.Problem> taken = new ArrayList<>();
        for (int i = 0; i < draft.problems().size(); i++) {
            Draft.Problem problem = draft.problems().get(i);
            Correction correction = byItem.get(i + 1);
            if (correction == null) {
                taken.add(problem);
            } else if (!correction.left()) {
                taken.add(correction.status() == null ? problem
                        : problem.standing(correction.status(), correction.completedOn(), correction.dueOn()));
            }
        }
        return draft.of(taken);
    }
}
