/**
 * Notices and spreadsheets: reading them, warning of what contradicts itself, and bringing them into tasks and people.
 *
 * <p>A file goes through stages that know nothing of each other: {@code FileText} makes text of bytes, {@code Lines} and
 * {@code Outline} put it under headings, {@code Items} reads what stands under each, the {@code Check}s look for contradictions,
 * and an intake brings the result into the store. Only the intakes know the database. The words looked for stand in
 * {@code notice-words.txt}, the sentences people read in the message bundle.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"task", "people", "schedule"})
package io.github.rectify.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
