/**
 * Understands what a person wrote: a pure function of the text and the person's situation. No database, no clock, no network.
 */
@NullMarked
@NamedInterface("reading")
package io.github.rectify.reply.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
