/**
 * Rounds, problems and the tasks made of them: states, who may move what, the append-only history, and the events of a move and of
 * tasks that come in. Every change of a task goes through {@link io.github.rectify.task.Tasks}, everything that comes in through
 * {@link io.github.rectify.task.TaskIntake}; nothing else writes these tables. The photos and files that prove what was done are
 * kept and bound by {@link io.github.rectify.task.Evidences}, their bytes in a folder under the hash of each.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "schedule"})
package io.github.rectify.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
