package io.github.rectify.ledger.file;

/**
 * The door for files. In this order: a marked name is refused, then by size, then the bytes say what the file is, then the guards of
 * its format look at it, and only then is it read, beside the caller's thread and with a time limit. Whatever carries a mark of
 * secrecy is refused where the mark is seen. Memory is bounded by the limits of the guards, not by what a file claims.
 */
public final class Sources {

    public static final int LARGEST_BYTES = FileText.LARGEST_BYTES;

    private static final Workbench WORKBENCH = new Workbench();

    private Sources() {
    }

    /**
     * @param filename a hint where the bytes leave it open, and a place for a mark of secrecy
     * @throws FileRefused if the file is not taken, and nothing else whatever the bytes are
     */
    public static Source of(String filename, byte[] content) {
        SecrecyGuard.name(filename);
        if (content.length == 0) {
            throw new FileRefused("empty");
        }
        if (content.length > LARGEST_BYTES) {
            throw new FileRefused("too-large", LARGEST_BYTES / 1024 / 1024);
        }
        return WORKBENCH.run(() -> {
            Source source = Formats.read(FileText.extension(filename), content);
            if (source instanceof Source.Prose prose) {
                SecrecyGuard.text(prose.text());
            } else if (source instanceof Source.Sheets sheets) {
                SecrecyGuard.text(sheets.csvText());
            }
            return source;
        });
    }
}
