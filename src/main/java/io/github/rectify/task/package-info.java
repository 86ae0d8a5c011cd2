/**
 * Rounds, problems and the tasks made of them: states, who may move what, the append-only history, and the event of a move.
 * Every change of a task goes through {@link io.github.rectify.task.Tasks}, everything that comes in through
 * {@link io.github.rectify.task.TaskIntake}; nothing else writes these tables.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "schedule"})
package io.github.rectify.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
