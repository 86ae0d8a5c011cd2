/**
 * The week in figures and sentences: counted once, frozen, and told to each leader in the scope that is theirs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"task", "people", "schedule", "outbox"})
package io.github.rectify.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
