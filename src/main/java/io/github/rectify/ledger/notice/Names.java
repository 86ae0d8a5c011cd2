package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;

/**
 * Tells a Chinese personal name by its surname, one or two characters more, and a word after it that may follow a name. The
 * shortest that fits counts, so that a word of the sentence is not taken into the name;
 * but a given name may hold such a word, as long as nothing that may follow a name comes after a shorter one.
 */
final class Names {

    private final WordList surnames;
    private final WordList doubleSurnames;
    private final WordList tails;
    private final WordList never;
    private final WordList none;
    private final WordList clauseEnds;
    private final WordList separators;

    Names(Words words) {
        this(words, words.lists("name.tail", "sanction.own", "sanction.done", "sanction.inquiry", "passive", "role.ordered"));
    }

    /** @param tails what may follow a name */
    Names(Words words, WordList tails) {
        this.surnames = words.list("surname");
        this.doubleSurnames = words.list("surname.double");
        this.tails = tails;
        this.never = words.list("name.never");
        this.none = words.list("name.not");
        this.separators = words.list("name.separator");
        this.clauseEnds = words.list("clause.end");
    }

    /** How long the name is that stands at a place, or 0. */
    int lengthAt(String text, int at) {
        int family = doubleSurnames.lengthAt(text, at);
        if (family == 0) {
            family = surnames.lengthAt(text, at);
        }
        if (family == 0 || none.lengthAt(text, at) > 0) {
            return 0;
        }
        for (int given = 1; given <= 2; given++) {
            int end = at + family + given;
            if (end > text.length() || !mayBeGiven(text.charAt(end - 1))) {
                return 0;
            }
            if (mayEnd(text, end)) {
                return joins(text, end) ? end + 1 - at : end - at;
            }
        }
        return 0;
    }

    /** A word that joins names joins nothing right before a pause: there it is the end of the name. */
    private boolean joins(String text, int at) {
        return at + 1 < text.length() && separators.lengthAt(text, at) == 1 && Character.isIdeographic(text.charAt(at))
                && !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private boolean mayBeGiven(char c) {
        return Character.isIdeographic(c) && !never.has(c);
    }

    private boolean mayEnd(String text, int end) {
        return end == text.length() || tails.lengthAt(text, end) > 0 || clauseEnds.lengthAt(text, end) > 0
                || !Character.isLetter(text.charAt(end));
    }
}
