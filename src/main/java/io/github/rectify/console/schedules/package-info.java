/**
 * When things run: shown, changed, and run by hand.
 */
@NullMarked
package io.github.rectify.console.schedules;

import org.jspecify.annotations.NullMarked;
