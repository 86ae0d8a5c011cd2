/**
 * Files as they come in: found out what they are, refused where they are marked secret, hostile or broken, and turned into plain text.
 * {@code Sources} is the one door; behind it {@code Formats} tells the formats apart, each of which has its guard and its reader, and
 * {@code Workbench} gives them a thread and a limit of time. Uses {@code words} for the marks of secrecy.
 */
@NullMarked
@NamedInterface("file")
package io.github.rectify.ledger.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
