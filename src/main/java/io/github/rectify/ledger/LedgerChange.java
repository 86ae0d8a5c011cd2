package io.github.rectify.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a ledger differs from its version before.
 *
 * @param key the code of the task, by which its changes are accepted, or with the part ("5/DEADLINE") this one; null for a problem not
 *     yet there
 * @param no the printed number
 * @param kind whether the problem is new, says something else, or is no longer in the file
 * @param part what differs, as a word of the code; null unless changed
 * @param label what differs, in Chinese
 * @param stored as it was imported before
 * @param given as the file has it now
 * @param offered whether it would be taken over if it is accepted
 * @param taken whether it is in the store now
 * @param message a sentence in Chinese
 */
public record LedgerChange(@Nullable String key, String no, Kind kind, @Nullable Part part, @Nullable String label,
        @Nullable String stored, @Nullable String given, boolean offered, boolean taken, String message) {

    /** What became of a problem. */
    public enum Kind { NEW, CHANGED, GONE }

    /** What differs. The last three are only reported: the file moves no task. */
    public enum Part { NUMBER, HEADINGS, TEXT, MEASURES, PERSONS, DEADLINE, DEPARTMENT, LEADER, ASSIGNEE, STATUS, COMPLETED_ON, PROGRESS }

    /** How one part of a task's changes is accepted. */
    public static String choice(String code, Part part) {
        return code + "/" + part;
    }
}
