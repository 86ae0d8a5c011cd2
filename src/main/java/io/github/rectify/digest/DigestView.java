package io.github.rectify.digest;

import io.github.rectify.people.Person;
import io.github.rectify.people.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A digest to be looked at: a kept one, frozen, or a preview, which has no number.
 *
 * @param unsent why it was not said, or for a preview why it would not be: a stable code; null if it was or would be
 */
public record DigestView(@Nullable DigestId id, Person reader, UnitId unit, String unitName, DigestFigures figures,
        @Nullable String unsent) {
}
