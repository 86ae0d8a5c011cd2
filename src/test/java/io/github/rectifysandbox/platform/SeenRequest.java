package io.github.rectifysandbox.platform;

import java.time.Instant;

/** A request that was accepted under the duplicate check; until then the same bytes reach nobody. */
record SeenRequest(String digest, Instant until, String msgid) {
}
