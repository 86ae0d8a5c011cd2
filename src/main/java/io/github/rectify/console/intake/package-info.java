/**
 * Files brought in by hand: first read and shown, then taken.
 */
@NullMarked
package io.github.rectify.console.intake;

import org.jspecify.annotations.NullMarked;
