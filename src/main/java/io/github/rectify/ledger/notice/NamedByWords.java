package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the problems a sentence names by what they are about: “but for the lift and the idle factory, two of them, all are done”. Each
 * name must be like one problem more than like any other, else nobody can know which is meant.
 */
final class NamedByWords {

    /** So many pairs of neighbouring characters must be the same. */
    private static final int FEWEST_ALIKE = 2;

    private final WordList joins;
    private final WordList ends;

    NamedByWords(Words words) {
        this.joins = words.list("name.separator");
        this.ends = words.lists("status.planned", "status.open", "total.item", "date.year", "label.also");
    }

    /**
     * @param part what stands where the exceptions are named, {@code problems} the texts of all that may be meant
     * @return the places of those named; empty unless exactly as many as wanted are found
     */
    List<Integer> in(String part, List<String> problems, int wanted) {
        Set<Integer> found = new HashSet<>();
        for (String name : joins.parts(part)) {
            Integer place = place(name, problems);
            if (place != null) {
                found.add(place);
            }
        }
        return found.size() == wanted ? List.copyOf(found) : List.of();
    }

    private @Nullable Integer place(String name, List<String> problems) {
        int end = ends.indexIn(name, 1);
        Set<String> wanted = pairs(end < 0 ? name : name.substring(0, end));
        int best = FEWEST_ALIKE - 1;
        Integer place = null;
        for (int i = 0; i < problems.size(); i++) {
            Set<String> alike = pairs(problems.get(i));
            alike.retainAll(wanted);
            if (alike.size() >= best) {
                place = alike.size() > best ? Integer.valueOf(i) : null;
                best = alike.size();
            }
        }
        return place;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
