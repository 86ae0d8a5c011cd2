package io.github.rectify.reply;

import io.github.rectify.people.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which misreadings are wanted.
 *
 * @param reason  why they are kept; null for all
 * @param settled whether they are settled; null for both
 * @param units   of which units, none of them meaning none; null for all, those of no unit too
 */
public record MisreadingFilter(Misreading.@Nullable Reason reason, @Nullable Boolean settled,
        @Nullable Set<UnitId> units) {

    public MisreadingFilter {
        units = units == null ? null : Set.copyOf(units);
    }
}
