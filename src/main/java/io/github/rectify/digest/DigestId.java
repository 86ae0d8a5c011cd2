package io.github.rectify.digest;

import com.fasterxml.jackson.annotation.JsonValue;

/** Our own number of a digest. */
public record DigestId(@JsonValue long value) {
}
