package io.github.rectify.task;

import com.fasterxml.jackson.annotation.JsonValue;

/** Our own number of something asked. */
public record RequestId(@JsonValue long value) {
}
