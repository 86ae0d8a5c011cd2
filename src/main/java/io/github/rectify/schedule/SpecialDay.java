package io.github.rectify.schedule;

import java.util.Objects;

/** A day that differs from the rule of Monday to Friday, and the holiday that is the reason. */
public record SpecialDay(Kind kind, String name) {

    /** REST is a day off, also on a weekend inside a break; WORK a weekend day worked instead. */
    public enum Kind { REST, WORK }

    public SpecialDay {
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a special day needs a name of 1 to 60 characters");
        }
    }
}
