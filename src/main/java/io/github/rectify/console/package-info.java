/**
 * Pages, all HTTP but the callback, accounts and sign-in, and the read-only queries that join rooms. Nobody may use it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "schedule", "people", "task", "outbox", "ledger", "ledger :: file", "ledger :: notice", "ledger :: writing", "reminder", "reply", "reply :: reading", "digest"})
package io.github.rectify.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
