/**
 * When: the clock and the business zone, working days, recurring work and its crons, the loops that wait for a moment.
 * Knows the work of the rooms above only as {@link io.github.rectify.schedule.RecurringWork} and
 * {@link io.github.rectify.schedule.DueWork}. Uses no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.github.rectify.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
