package io.github.rectify.task;

/** Which way a move came. */
public enum Channel { CHAT, CARD, CONSOLE, API, IMPORT, SYSTEM }
