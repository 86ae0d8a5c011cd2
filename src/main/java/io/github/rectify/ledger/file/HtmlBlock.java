package io.github.rectify.ledger.file;

/**
 * A line of a web page as it is read.
 *
 * @param linked how many of its letters are links
 * @param links how many links stand in it
 * @param heading whether it is a heading by its element
 */
record HtmlBlock(String text, int linked, int links, boolean heading) {

    private static final int FEWEST = 20;

    /** Whether it is a way to elsewhere rather than something to read. */
    boolean isLinks() {
        return linked * 2 >= text.length() || links >= 2 && text.matches("(?s).{0,200}[>\u00BB\u203A\u25B8\u2192].{0,200}");
    }

    /** The letters of a paragraph of sentences, which only the article has many of. */
    int prose() {
        return text.length() >= FEWEST && !isLinks() && LayoutWords.hasSentence(text) ? text.length() : 0;
    }
}
