package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads a line that begins with the numbers of the problems it tells of: “Nos. 6 and 7 are done, no. 8 is under way”, “The above 1 to 5 are done”. */
final class NamedByNumber {

    private final NumberLists lists;
    private final WordList subjects;
    private final String nth;

    NamedByNumber(Words words) {
        this.lists = new NumberLists(words);
        this.subjects = words.list("chapter.subject");
        this.nth = words.word("label.nth");
    }

    /** The numbers, and what is said of them. */
    record Named(List<Integer> numbers, Text said) {
    }

    /** In print order; empty if the line begins otherwise. A single figure behind “the above” only counts. */
    List<Named> in(Text line) {
        Text told = line.from(subjects.lengthAt(line.plain(), 0)).strip();
        boolean figures = told.length() < line.length() && !told.isEmpty() && Character.isDigit(told.plain().charAt(0));
        int before = figures ? nth.length() : 0;
        List<NumberLists.Listed> found = lists.in(figures ? nth + told.plain() : told.plain());
        boolean begins = !found.isEmpty() && found.get(0).start() == 0 && (!figures || found.get(0).numbers().size() > 1);
        List<Named> named = new ArrayList<>();
        for (int i = 0; begins && i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() - before : told.length();
            named.add(new Named(found.get(i).numbers(), told.cut(found.get(i).end() - before, end)));
        }
        return named;
    }
}
