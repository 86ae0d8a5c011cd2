/**
 * What is to be said: the ledger of messages, quiet hours and limits, claiming, the last word, sending, retrying, settling.
 * Kinds and references of a message are opaque here; the room that wrote it is asked for its words when it is about to be said.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "schedule"})
package io.github.rectify.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
