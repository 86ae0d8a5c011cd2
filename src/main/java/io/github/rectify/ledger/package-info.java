/**
 * Notices and spreadsheets: reading them, warning of what contradicts itself, and bringing them into tasks and people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"task", "people", "schedule"})
package io.github.rectify.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
