/**
 * The first page: what stands, what is late, what waits for somebody.
 */
@NullMarked
package io.github.rectify.console.overview;

import org.jspecify.annotations.NullMarked;
