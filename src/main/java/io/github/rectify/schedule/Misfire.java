package io.github.rectify.schedule;

/** What becomes of a moment that was missed: the latest one is run as soon as it is noticed, or it is skipped on record. */
public enum Misfire { FIRE_NOW, SKIP }
