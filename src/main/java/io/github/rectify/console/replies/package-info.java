/**
 * How replies are read, shown without any being sent: the call that interprets one, the page on which an administrator tries
 * one, and the list of those that were not understood or read wrongly.
 */
@NullMarked
package io.github.rectify.console.replies;

import org.jspecify.annotations.NullMarked;
