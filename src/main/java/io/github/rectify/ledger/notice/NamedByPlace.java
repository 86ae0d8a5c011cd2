package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a line that names the problems above it by their place: “The first two are done; the last two are under way”. */
final class NamedByPlace {

    private final Counts counts;
    private final WordList firsts;
    private final WordList lasts;
    private final WordList rests;
    private final WordList before;

    NamedByPlace(Words words, Numerals numerals) {
        this.counts = new Counts(words, numerals);
        this.firsts = words.list("chapter.first");
        this.lasts = words.list("chapter.last");
        this.rests = words.list("total.rest");
        this.before = words.lists("chapter.subject", "total.problem", "chapter.among");
    }

    /** The places, from 0, and what is said of the problems there. */
    record Named(List<Integer> places, Text said) {
    }

    private record Found(int start, List<Integer> places) {
    }

    /** @param size how many stand above */
    List<Named> in(Text line, int size) {
        List<Found> found = new ArrayList<>();
        List<Integer> left = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        for (Counts.Count count : counts.in(line.plain())) {
            List<Integer> places = places(line.plain().substring(0, count.start()), count.value(), size, found.isEmpty() ? List.of() : left);
            if (!places.isEmpty()) {
                found.add(new Found(count.start(), places));
                left.removeAll(places);
            }
        }
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : line.length();
            named.add(new Named(found.get(i).places(), line.cut(found.get(i).start(), end)));
        }
        return named;
    }

    private List<Integer> places(String text, int count, int size, List<Integer> left) {
        if (count < 1 || count >= size) {
            return List.of();
        }
        if (isNamed(text, firsts)) {
            return IntStream.range(0, count).boxed().toList();
        }
        if (isNamed(text, lasts)) {
            return IntStream.range(size - count, size).boxed().toList();
        }
        return rests.endOf(text) != null && left.size() == count ? List.copyOf(left) : List.of();
    }

    /** Whether a text ends in such a word, at the beginning of a clause or behind a word for the problems: “at present” is no first. */
    private boolean isNamed(String text, WordList places) {
        String place = places.endOf(text);
        String lead = place == null ? "" : text.substring(0, text.length() - place.length());
        return place != null && (lead.isEmpty() || !Character.isLetter(lead.charAt(lead.length() - 1)) || before.endOf(lead) != null);
    }
}
