package io.github.rectify.schedule;

/** Where a run stands: still going, or how it ended. */
public enum Outcome { RUNNING, DONE, SKIPPED, FAILED }
