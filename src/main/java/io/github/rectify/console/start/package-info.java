/** What must be right before anything runs: the required settings and the database, each said in one line if it is not. */
@NullMarked
package io.github.rectify.console.start;

import org.jspecify.annotations.NullMarked;
