package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Place;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import org.jspecify.annotations.Nullable;

/** Finds the words that begin the answer to a problem, at the start of a line or of a sentence in it. */
final class Answers {

    private final WordList labels;
    private final WordList opens;
    private final WordList closes;
    private final WordList ends;

    Answers(Words words) {
        this.labels = words.list("answer.label");
        this.opens = words.list("answer.bracket.open");
        this.closes = words.list("answer.bracket.close");
        this.ends = words.list("sentence.end");
    }

    /** The label of an answer the line begins with, or null. */
    @Nullable Place at(Text line) {
        return at(line.plain(), 0, true);
    }

    /** The first label of an answer anywhere in the line, or null. */
    @Nullable Place in(Text line) {
        String text = line.plain();
        Place found = at(text, 0, true);
        for (int i = 0; found == null && i < text.length(); i++) {
            if (text.charAt(i) == ' ' || ends.lengthAt(text, i) > 0) {
                found = at(text, i + 1, false);
            }
        }
        return found;
    }

    private @Nullable Place at(String text, int start, boolean lineStart) {
        int open = opens.lengthAt(text, start);
        int label = labels.lengthAt(text, start + open);
        if (label == 0) {
            return null;
        }
        int end = start + open + label;
        int close = closes.lengthAt(text, end);
        boolean colon = end + close < text.length() && text.charAt(end + close) == ':';
        boolean alone = lineStart && end == text.length();
        return colon || alone || open + close == 2 ? new Place(start, end + close + (colon ? 1 : 0)) : null;
    }
}
