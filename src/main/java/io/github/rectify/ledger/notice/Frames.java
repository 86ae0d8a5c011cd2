package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes a problem out of its frame. A quotation may hold quotations, so its end is where as many quotes are closed as were opened
 * and the tail of a frame follows; where the quotes do not balance, the last closing quote that a tail follows.
 */
final class Frames {

    private static final char STRAIGHT = '"';
    private static final char COMMA = ',';
    private static final int LONGEST_CLAUSE = 120;
    private static final int SHORTEST_CLAUSE = 8;

    private final WordList openers;
    private final WordList tails;
    private final WordList bareTails;
    private final WordList ends;
    private final WordList leadTails;
    private final WordList leadNot;
    private final char stop;
    private final char open;
    private final char close;

    Frames(Words words) {
        this.openers = words.list("frame.open");
        this.tails = words.list("frame.tail");
        this.bareTails = words.list("frame.bare.tail");
        this.ends = words.list("clause.end");
        this.leadTails = words.list("frame.lead.tail");
        this.leadNot = words.list("frame.lead.not");
        this.stop = words.mark("mark.stop");
        this.open = words.mark("mark.quote.open");
        this.close = words.mark("mark.quote.close");
    }

    /** @param heading what follows the label, up to an answer on the same line */
    @Nullable Frame of(Text heading) {
        String text = heading.plain();
        int opener = openers.lengthAt(text, 0);
        int start = opener;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start < text.length() && (text.charAt(start) == open || text.charAt(start) == STRAIGHT)) {
            Frame quoted = quoted(heading, start);
            quoted = quoted != null && opener == 0 && goesOn(text, quoted.end()) ? null : quoted;
            if (quoted != null) {
                return quoted;
            }
        }
        Frame bare = opener == 0 ? null : bare(heading, start);
        bare = bare == null && opener > 0 ? bareSentence(heading, start) : bare;
        return bare != null ? bare : lead(heading);
    }

    /** Whether a sentence begins with a framed problem, whatever follows. */
    boolean opens(Text sentence) {
        Frame frame = openers.lengthAt(sentence.plain(), 0) > 0 ? of(sentence) : null;
        return frame != null && frame.sure() || clause(sentence) != null;
    }

    /** The first clause of a paragraph, if it ends in the name of a problem: “Concerning the problem of so and so, the school …”. */
    @Nullable Frame clause(Text paragraph) {
        String text = paragraph.plain();
        int start = openers.lengthAt(text, 0);
        int depth = 0;
        for (int at = start; start > 0 && at < Math.min(text.length(), LONGEST_CLAUSE); at++) {
            depth += text.charAt(at) == open ? 1 : text.charAt(at) == close && depth > 0 ? -1 : 0;
            int end = at + bareTails.lengthAt(text, at);
            if (depth == 0 && end > at && at - start >= SHORTEST_CLAUSE && end < text.length() && text.charAt(end) == COMMA) {
                return leadNot.endOf(text.substring(0, end)) == null ? frame(paragraph, start, at, end + 1) : null;
            }
        }
        return null;
    }

    /** “Red packets” go on though: without an opener a quotation that the sentence goes on after is only its first word. */
    private boolean goesOn(String text, int end) {
        return end < text.length() && ends.lengthAt(text, end) == 0 && text.charAt(end) != ':' && text.charAt(end) != ' ';
    }

    /** The first sentence, if it ends in the name of a problem and does not only announce some. */
    private @Nullable Frame lead(Text heading) {
        int end = heading.plain().indexOf(stop);
        Text sentence = end < 0 ? heading : heading.cut(0, end);
        boolean named = leadTails.endOf(sentence.plain()) != null && leadNot.endOf(sentence.plain()) == null;
        return named ? new Frame(sentence.strip(), end < 0 ? heading.length() : end + 1, false) : null;
    }

    private @Nullable Frame quoted(Text heading, int start) {
        String text = heading.plain();
        boolean straight = text.charAt(start) == STRAIGHT;
        int depth = 1;
        int fallback = -1;
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!straight && c == open) {
                depth++;
            } else if (c == (straight ? STRAIGHT : close)) {
                depth--;
                if (tails.lengthAt(text, at + 1) > 0) {
                    if (depth == 0) {
                        return frame(heading, start + 1, at, at + 1 + tails.lengthAt(text, at + 1));
                    }
                    fallback = at;
                }
            }
        }
        return fallback < 0 ? null
                : frame(heading, start + 1, fallback, fallback + 1 + tails.lengthAt(text, fallback + 1));
    }

    /** Without quotes the frame is one only if the whole heading is. */
    private @Nullable Frame bare(Text heading, int start) {
        Text whole = heading.trim(ends);
        String tail = bareTails.endOf(whole.plain());
        int end = tail == null ? -1 : whole.length() - tail.length();
        return end <= start ? null : frame(heading, start, end, heading.length());
    }

    /** The same of the first sentence, where the answer follows on the line. */
    private @Nullable Frame bareSentence(Text heading, int start) {
        int end = heading.plain().indexOf(stop);
        Frame bare = end < 0 ? null : bare(heading.cut(0, end), start);
        return bare == null ? null : new Frame(bare.problem(), end + 1, true);
    }

    private static Frame frame(Text heading, int start, int end, int after) {
        return new Frame(heading.cut(start, end).strip(), after, true);
    }
}
