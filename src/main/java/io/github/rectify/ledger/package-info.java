/**
 * Notices and spreadsheets: reading them, warning of what contradicts itself, and bringing them into tasks and people.
 *
 * <p>Here stand the doors and the intakes, which alone know the store. Below are rooms that know nothing of each other but what is
 * said: {@code file} makes text or sheets of bytes and refuses what must not come in, {@code notice} reads a notice and checks it,
 * {@code table} reads tables row by row, and {@code words} holds the vocabulary and the days. The sentences people read stand in the
 * message bundle.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"task", "people", "schedule"})
package io.github.rectify.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
