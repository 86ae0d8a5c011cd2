package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Words;
import java.util.List;

/** What a line looks like that has no number: a sentence, a field, a heading. */
final class Looks {

    static final int LONGEST_HEADING = 80;
    private static final int LONGEST_FIELD = 9;

    private final Measures measures;
    private final char stop;

    Looks(Words words, Measures measures) {
        this.measures = measures;
        this.stop = words.mark("mark.stop");
    }

    /** A short line that ends no sentence, with sentences below it. */
    boolean isBareHeading(List<Line> lines, int at) {
        String text = lines.get(at).text().plain();
        Line next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        return next != null && !next.isNumbered() && !next.tellsProblem() && isProse(next.text().plain()) && !lines.get(at).tellsProblem()
                && text.length() <= LONGEST_HEADING && !isProse(text) && !isField(text) && !measures.begins(lines.get(at).text());
    }

    /** “Responsible: …” */
    boolean isField(String text) {
        int colon = text.indexOf(':');
        return colon >= 0 && (colon < LONGEST_FIELD || colon == text.length() - 1);
    }

    boolean isProse(String text) {
        return text.charAt(text.length() - 1) == stop;
    }

    /** Whether a sentence begins there. */
    boolean beginsSentence(String text, int at) {
        return at == 0 || text.charAt(at - 1) == stop;
    }

    /** Whether it is one sentence at most. */
    boolean isOneSentence(String text) {
        return text.substring(0, text.length() - 1).indexOf(stop) < 0;
    }
}
