/**
 * Everything that comes in: the callback, seen-before, reading, acting, answering.
 * A reply reports; only a leader closes. When a text can be read in two ways the person is asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "task", "people", "schedule", "outbox"})
package io.github.rectify.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
