/**
 * Who gets in and what they may see: accounts, sign-in of people by the platform, what is refused, and the audit.
 */
@NullMarked
package io.github.rectify.console.access;

import org.jspecify.annotations.NullMarked;
