package io.github.rectify.task;

import com.fasterxml.jackson.annotation.JsonValue;

/** Our own number of an inspection round. */
public record RoundId(@JsonValue long value) {
}
