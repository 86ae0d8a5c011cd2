package io.github.rectify.task;

import java.util.List;

/**
 * What an intake of problems did. A problem that is there already counts as unchanged, whether or not the file agrees with it.
 *
 * @param differences in the order of the file
 */
public record ProblemIntake(IntakeCounts counts, List<Difference> differences) {

    public ProblemIntake {
        differences = List.copyOf(differences);
    }
}
