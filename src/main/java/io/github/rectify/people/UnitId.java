package io.github.rectify.people;

import com.fasterxml.jackson.annotation.JsonValue;

/** Our own number of a unit. */
public record UnitId(@JsonValue long value) {
}
