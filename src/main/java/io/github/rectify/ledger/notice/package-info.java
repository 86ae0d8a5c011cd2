/**
 * Reads a published notice into a draft, and looks for what it contradicts itself in. Pure functions of the text. Uses {@code words}.
 */
@NullMarked
@NamedInterface("notice")
package io.github.rectify.ledger.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
