package io.github.rectify.reminder;

import java.util.List;
import java.util.OptionalInt;

/**
 * Numbered working days on which something is said: some named ones, then one every so many days.
 *
 * @param first the named ones, growing
 * @param every the distance of those that follow the last named one; 0 if none follow
 */
record Series(List<Integer> first, int every) {

    Series {
        first = List.copyOf(first);
        if (first.isEmpty() || every < 0 || first.get(0) < 1) {
            throw new IllegalArgumentException("a series begins on day 1 or later");
        }
        for (int i = 1; i < first.size(); i++) {
            if (first.get(i) <= first.get(i - 1)) {
                throw new IllegalArgumentException("the days of a series grow");
            }
        }
    }

    /** The latest day of the series that is not after day {@code n}. */
    OptionalInt latestUpTo(int n) {
        int last = first.get(first.size() - 1);
        if (n >= last && every > 0) {
            return OptionalInt.of(last + (n - last) / every * every);
        }
        return first.stream().mapToInt(Integer::intValue).filter(day -> day <= n).max();
    }

    /** The first day of the series after day {@code n}. */
    OptionalInt nextAfter(int n) {
        int last = first.get(first.size() - 1);
        if (n >= last) {
            return every == 0 ? OptionalInt.empty() : OptionalInt.of(last + ((n - last) / every + 1) * every);
        }
        return first.stream().mapToInt(Integer::intValue).filter(day -> day > n).min();
    }
}
