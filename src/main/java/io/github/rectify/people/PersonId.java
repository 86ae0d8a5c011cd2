package io.github.rectify.people;

import com.fasterxml.jackson.annotation.JsonValue;

/** Our own number of a person; it stays when the platform changes their user id. */
public record PersonId(@JsonValue long value) {
}
