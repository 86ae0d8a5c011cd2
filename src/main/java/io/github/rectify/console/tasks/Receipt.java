package io.github.rectify.console.tasks;

/** What somebody has just done to a task from its page. */
enum Receipt { REPORTED, SUBMITTED, WITHDRAWN, APPROVED, RETURNED, EXTENSION_ASKED, GRANTED, REFUSED }
