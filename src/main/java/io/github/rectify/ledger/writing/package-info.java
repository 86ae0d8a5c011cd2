/**
 * Writes out what the ledger holds: the ledger and the weekly table as workbooks, the notice as a document in official style, and the
 * file of one case as an archive. Knows no store: what is written is handed in, and each writer says what it needs. Words for people
 * come by {@code Phrases} from the message bundle; whatever was said by people is written as text and never as a formula, a link
 * or a path. Uses {@code notice} for the outline and the checks of a notice, and {@code words}.
 */
@NullMarked
@NamedInterface("writing")
package io.github.rectify.ledger.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
