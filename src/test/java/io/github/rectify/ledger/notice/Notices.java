package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Words;
import java.util.List;

/** What tests of this room say in one word. */
public final class Notices {

    public static final Words WORDS = Words.load();

    private static final NoticeReader READER = new NoticeReader(WORDS);
    private static final Checks CHECKS = new Checks(WORDS);

    private Notices() {
    }

    public static Notice read(String text) {
        return READER.read(text);
    }

    /** The problems of a notice. */
    public static List<Draft.Problem> problems(String text) {
        return read(text).draft().problems();
    }

    /** What the checks remark of it. */
    public static List<Remark> remarks(String text) {
        return CHECKS.of(read(text));
    }

    /** The same as “CODE no”. */
    public static List<String> codes(String text) {
        return remarks(text).stream().map(remark -> remark.code() + " " + remark.no()).toList();
    }
}
