/**
 * Everything that comes in: the callback, seen-before, reading, acting, asking, answering, taking back.
 *
 * <p>A message is written down before the platform gets its 200 ({@code Inbox}) and handled once, in one transaction
 * ({@code Conversations}). A text is read in every capacity its writer has ({@code Understanding}), turned into what is done and what
 * must be asked ({@code Planning}), done by those who know how ({@code Acting}), and said in one answer ({@code Performing}). What is
 * asked is kept with what will be done for each answer ({@code Questions}); what was moved is kept so that it can be taken back
 * ({@code Undoing}). A reply reports; only who decides closes. When a text can be read in two ways the person is asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "task", "people", "schedule", "outbox"})
package io.github.rectify.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
