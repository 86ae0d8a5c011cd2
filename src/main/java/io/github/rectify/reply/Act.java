package io.github.rectify.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was moved for somebody, as it can be taken back.
 *
 * @param ref      EVENT: the line in the task's history; ABSENCE: the first day away; EVIDENCE: our number of the file
 * @param beforeIt ABSENCE: what was entered for that day before, as {@code until standIn}; EVIDENCE: our number of the task it
 *     was moved away from
 */
record Act(long id, long inboxId, long personId, int seq, Kind kind, @Nullable Long taskId, String ref,
        @Nullable String beforeIt, Instant at) {

    /** The number, and that of the message, of what was done on a page: it is kept nowhere but in the history of its task. */
    static final long ON_PAGE = 0;

    /** What was moved. */
    enum Kind { EVENT, ABSENCE, EVIDENCE }
}
