/**
 * Decides who is told about which task, and when. Nothing is sent from here: what is decided goes to the outbox, in the
 * same transaction that remembers it was told, so one stage of one task is told once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"task", "people", "schedule", "outbox"})
package io.github.rectify.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
