package io.github.rectify.reminder;

import java.util.Comparator;
import java.util.List;

/**
 * How a unit wants to be reminded. Stages are calendar days before the deadline; all other numbers count working days.
 *
 * @param stages days before the deadline on which the assignee is told, 0 being the deadline itself
 * @param overdue working days after the deadline on which the assignee and the leader are told
 * @param chief working days after the deadline on which the unit's chief is told
 * @param review working days after a submission on which the one who decides is told
 * @param nudge working days after the last report on which the assignee is asked how it stands
 * @param nudgeBeyond calendar days to the deadline up to which there is no nudge, because the stages speak
 */
record Policy(String name, int version, List<Integer> stages, Series overdue, Series chief, Series review, Series nudge,
        int nudgeBeyond) {

    /** The default policy of product.md 3. */
    static final Policy STANDARD = new Policy("standard", 1, List.of(15, 7, 3, 1, 0),
            new Series(List.of(1, 2, 4, 8, 16), 10), new Series(List.of(5, 15), 0),
            new Series(List.of(1, 2, 4, 8), 5), new Series(List.of(10), 10), 15);

    Policy {
        stages = stages.stream().sorted(Comparator.reverseOrder()).toList();
        if (stages.stream().anyMatch(stage -> stage < 0)) {
            throw new IllegalArgumentException("a stage is a number of days before the deadline");
        }
    }
}
