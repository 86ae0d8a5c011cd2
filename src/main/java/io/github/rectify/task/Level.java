package io.github.rectify.task;

/** Who may read of a task: public, inside the unit (the default), or sensitive, when a message carries its code alone. */
public enum Level { PUBLIC, INTERNAL, SENSITIVE }
