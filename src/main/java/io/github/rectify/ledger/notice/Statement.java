package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import io.github.rectify.ledger.words.Text;
import java.util.List;

/**
 * The sentence of an item that says where the work stands, with the days it names. {@code mixed} tells that it speaks of done and of
 * planned at once.
 */
record Statement(Text text, Draft.Status status, boolean mixed, List<Day> days) {

    static final Statement NONE = new Statement(Text.EMPTY, Draft.Status.UNKNOWN, false, List.of());
}
