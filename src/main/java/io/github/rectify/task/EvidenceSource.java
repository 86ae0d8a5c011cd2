package io.github.rectify.task;

/** Which way a photo or file came. */
public enum EvidenceSource { CHAT, H5, CONSOLE }
