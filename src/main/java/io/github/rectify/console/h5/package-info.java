/**
 * Pages for the phone, opened from a card.
 */
@NullMarked
package io.github.rectify.console.h5;

import org.jspecify.annotations.NullMarked;
