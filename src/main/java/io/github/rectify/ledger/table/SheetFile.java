package io.github.rectify.ledger.table;

/**
 * A file that holds sheets, after it was found harmless.
 *
 * @param content as it came in; not looked at for CSV
 * @param csvText the decoded text of a CSV file, else empty
 */
public record SheetFile(byte[] content, Type type, String csvText) {

    /** How the sheets are written. */
    public enum Type { XLSX, XLS, CSV }
}
