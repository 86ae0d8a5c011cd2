/**
 * The ledger of messages, read only.
 */
@NullMarked
package io.github.rectify.console.messages;

import org.jspecify.annotations.NullMarked;
