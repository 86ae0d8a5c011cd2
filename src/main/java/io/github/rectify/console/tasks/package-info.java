/**
 * Tasks as lists and one by one: the calls, the pages, and the moves made from them.
 */
@NullMarked
package io.github.rectify.console.tasks;

import org.jspecify.annotations.NullMarked;
