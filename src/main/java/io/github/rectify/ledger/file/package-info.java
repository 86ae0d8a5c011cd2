/**
 * Files as they come in: found out what they are, refused where they are marked secret, hostile or broken, and turned into plain text.
 * Uses {@code words} for the marks of secrecy.
 */
@NullMarked
@NamedInterface("file")
package io.github.rectify.ledger.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
