/**
 * Photos and files on their way in from a page, and out again to whoever may see their task.
 */
@NullMarked
package io.github.rectify.console.evidence;

import org.jspecify.annotations.NullMarked;
