package io.github.rectify.digest;

/** What a digest counts: the tasks its reader leads, or all of their unit. */
public enum DigestScope { OWN, UNIT }
