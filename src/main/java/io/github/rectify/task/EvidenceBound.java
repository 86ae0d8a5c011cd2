package io.github.rectify.task;

import java.util.List;

/** How tying a photo or file to a task ended; {@code task} is how it stands now. */
public sealed interface EvidenceBound {

    Task task();

    /**
     * It belongs to the task.
     *
     * @param fresh false if it did already, so that nothing was recorded
     * @param alsoAt other tasks that the same bytes serve
     */
    record Bound(Task task, Evidence evidence, boolean fresh, List<Task> alsoAt) implements EvidenceBound {
        public Bound {
            alsoAt = List.copyOf(alsoAt);
        }
    }

    /**
     * It does not: {@link MoveResult.Why#NOT_YOURS} if the task or the file is somebody else's, {@link MoveResult.Why#WRONG_STATE}
     * if the task is closed.
     */
    record Refused(Task task, MoveResult.Why why) implements EvidenceBound {
    }
}
