/**
 * The WeChat Work platform in small: tokens, sending, cards that change, members, media, faults on demand, with the limits
 * and error codes of the real one, and the callbacks a member's acts cause. It knows nothing of the application, so it can
 * stand in front of anything that speaks the protocol.
 */
@NullMarked
package io.github.rectifysandbox.platform;

import org.jspecify.annotations.NullMarked;
