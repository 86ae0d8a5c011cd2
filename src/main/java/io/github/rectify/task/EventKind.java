package io.github.rectify.task;

/** What happened to a task. */
public enum EventKind {
    IMPORTED, ASSIGNED, CHANGED, ACKNOWLEDGED, PROGRESS, BLOCKED, SUBMITTED, WITHDRAWN, APPROVED, RETURNED,
    EVIDENCE_ADDED, EVIDENCE_REMOVED
}
