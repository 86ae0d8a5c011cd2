package io.github.rectify.task;

import com.fasterxml.jackson.annotation.JsonValue;

/** Our own number of a task. */
public record TaskId(@JsonValue long value) {
}
