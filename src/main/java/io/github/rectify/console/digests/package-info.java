/**
 * The weekly digests, as data for programs and as a page for the phone.
 */
@NullMarked
package io.github.rectify.console.digests;

import org.jspecify.annotations.NullMarked;
