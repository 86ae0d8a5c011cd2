package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.List;

/**
 * Tells the parts of the document from the themes of its problems. A heading all problems stand under sets none of them apart: where it
 * only says that here is told what was mended, it is a part, and no problem is filed under it.
 */
final class Parts {

    private static final int FEWEST = 2;

    private final Words words;
    private final WordList mending;
    private final WordList aspects;
    private final WordList problem;
    private final WordList amiss;

    Parts(Words words) {
        this.words = words;
        this.mending = words.list("part.heading");
        this.aspects = words.list("heading.end");
        this.problem = words.list("total.problem");
        this.amiss = words.list("problem.amiss");
    }

    /** The items, without the headings that are parts. */
    List<Item> without(List<Item> items) {
        List<Item> left = items;
        while (left.size() >= FEWEST && isPart(left)) {
            left = left.stream().map(item -> item.under(item.headings().subList(1, item.headings().size()))).toList();
        }
        return left;
    }

    private boolean isPart(List<Item> items) {
        List<String> first = items.get(0).headings();
        boolean common = !first.isEmpty() && items.stream().allMatch(item -> !item.headings().isEmpty() && item.headings().get(0).equals(first.get(0)));
        return common && onlyTellsOfMending(words.text(first.get(0)).plain());
    }

    /** “Part 2: how the problems were mended”, not “What was amiss was not mended in full”. */
    private boolean onlyTellsOfMending(String heading) {
        return mending.in(heading) && aspects.endOf(heading) == null && problem.parts(heading).stream().noneMatch(amiss::in);
    }
}
