package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;

/** Text as it is matched in cells: folded, and without blanks, for cells are filled in with as many as please the eye. */
final class Plain {

    private Plain() {
    }

    static String of(Words words, String printed) {
        return words.text(printed).plain().replace(" ", "");
    }
}
