package io.github.rectify.task;

/** How near or past its deadline a task is; always shown together with a word. */
public enum Light { GREEN, YELLOW, RED }
