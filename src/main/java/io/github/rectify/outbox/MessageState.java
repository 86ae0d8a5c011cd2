package io.github.rectify.outbox;

/**
 * Where a message stands. QUEUED and HELD wait for their moment (HELD keeps the reason), SENDING is claimed and may be on the
 * wire, the others are ends: SENT, UNKNOWN (perhaps delivered, past the platform's duplicate check: a person decides), FAILED,
 * DROPPED (not said, with the reason), RECALLED.
 */
public enum MessageState { QUEUED, HELD, SENDING, SENT, UNKNOWN, FAILED, DROPPED, RECALLED }
