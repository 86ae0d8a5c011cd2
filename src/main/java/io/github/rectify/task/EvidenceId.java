package io.github.rectify.task;

import com.fasterxml.jackson.annotation.JsonValue;

/** Our own number of a photo or file somebody sent. */
public record EvidenceId(@JsonValue long value) {
}
