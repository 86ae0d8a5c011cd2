package io.github.rectify.wecom;

import java.util.Objects;

/** A value that must not be printed: everything that turns it into text by accident gets {@code ***}. */
final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Also how Spring Boot turns a setting into a secret. */
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    /** The value itself, for the one place that needs it. */
    String reveal() {
        return value;
    }

    boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
