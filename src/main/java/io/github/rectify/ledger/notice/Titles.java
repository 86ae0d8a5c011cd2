package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Words;

/** Makes the short title of a task out of the text of a problem. */
public final class Titles {

    public static final int LONGEST = 36;

    private final char stop;
    private final char ellipsis;

    public Titles(Words words) {
        this.stop = words.mark("mark.stop");
        this.ellipsis = words.mark("mark.ellipsis");
    }

    /** The text up to its first full stop, in at most 36 characters; an ellipsis stands for what was cut. */
    public String of(String text) {
        String line = text.strip();
        int end = line.indexOf(stop);
        String sentence = (end < 0 ? line : line.substring(0, end)).replace('\n', ' ').strip();
        if (sentence.codePointCount(0, sentence.length()) <= LONGEST) {
            return sentence;
        }
        return sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST - 1)) + ellipsis;
    }
}
