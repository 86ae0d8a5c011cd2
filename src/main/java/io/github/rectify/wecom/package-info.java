/**
 * The WeChat Work protocol and nothing of ours: tokens, sending, cards and their limits, the callback cipher, error codes.
 * The SDK stays inside; what leaves this room is our own types. Uses no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.github.rectify.wecom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
