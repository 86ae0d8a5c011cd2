package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.List;

/** Finds a bracket at the end of a text that only says how far the work is: “(done)”, “(under way, to be done by May)”. */
final class Brackets {

    private final Statements statements;
    private final WordList edges;
    private final WordList clauseEnds;
    private final String opens;
    private final String closes;

    Brackets(Words words, Statements statements) {
        this.statements = statements;
        this.edges = edges(words);
        this.clauseEnds = words.list("clause.end");
        this.opens = "(" + words.mark("mark.heading.open");
        this.closes = ")" + words.mark("mark.heading.close");
    }

    /** What may stand around a sentence and says nothing. */
    static WordList edges(Words words) {
        return new WordList(List.of(words.word("mark.stop"), ";", ",", ":", "."));
    }

    /** Where it begins, or the length of the text if there is none. */
    int in(Text text) {
        Text whole = text.trim(edges);
        int open = whole.isEmpty() ? -1 : openOf(whole.plain());
        Text inside = open < 0 ? Text.EMPTY : whole.cut(open + 1, whole.length() - 1);
        boolean states = open >= 0 && (statements.isStatement(firstClause(inside)) || statements.isStatement(inside));
        return states ? text.plain().lastIndexOf(whole.plain().charAt(open)) : text.length();
    }

    /** Where the bracket opens that ends a text, or -1. */
    private int openOf(String text) {
        int close = closes.indexOf(text.charAt(text.length() - 1));
        return close < 0 ? -1 : text.lastIndexOf(opens.charAt(close));
    }

    private Text firstClause(Text text) {
        int end = clauseEnds.indexIn(text.plain(), 0);
        return (end < 0 ? text : text.cut(0, end)).strip();
    }
}
