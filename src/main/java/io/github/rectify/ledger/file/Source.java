package io.github.rectify.ledger.file;

/** What a file holds after it passed all guards: prose to be read as a notice, or a table. Nothing of the file is kept elsewhere. */
public sealed interface Source {

    /**
     * A document: one paragraph a line, with the numbers its headings show, without what belongs to the page rather than to the text.
     */
    record Prose(String text) implements Source {
    }

    /**
     * A table.
     *
     * @param content the file, for a workbook known to be whole, bounded and without macros; to be read as a stream all the same
     * @param csvText the text of a csv file, empty for a workbook
     */
    record Sheets(byte[] content, Type type, String csvText) implements Source {

        /** What the bytes are, whatever the file is called. */
        public enum Type { XLSX, XLS, CSV }
    }
}
