package io.github.rectify.ledger.table;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ledger in a file:
 * <ol>
 * <li>the beginning of every visible sheet is read, and its head looked for;
 * <li>the sheet with the best head is taken, of several as good the one with more rows;
 * <li>that sheet is read whole, and its head looked for once more, now that the merged cells are known.
 * </ol>
 */
public final class LedgerReader {

    private static final int BEGINNING = 120;

    private final Words words;
    private final Headers headers;

    public LedgerReader(Words words) {
        this.words = words;
        this.headers = new Headers(words);
    }

    /**
     * @param sheet the name of the sheet wanted, or null to find it
     * @throws FileRefused if the file cannot be read, no sheet looks like a ledger, or it has too many rows
     */
    public LedgerTable open(SheetFile file, @Nullable String sheet) {
        return Sheets.reading(() -> {
            Sheets sheets = Sheets.of(file);
            List<Grid> heads = sheets.heads(BEGINNING);
            List<String> ledgers = new ArrayList<>();
            int best = -1;
            int bestScore = 0;
            for (int i = 0; i < heads.size(); i++) {
                Grid head = heads.get(i);
                Header header = headers.of(head);
                if (header != null) {
                    ledgers.add(head.name());
                    int score = header.score() * 1000 + head.rows().size();
                    if (sheet == null ? score > bestScore : head.name().equals(sheet)) {
                        best = i;
                        bestScore = score;
                    }
                }
            }
            if (best < 0) {
                throw sheet == null || ledgers.isEmpty() ? new FileRefused("no-ledger")
                        : String.join("", ledgers).isBlank() ? new FileRefused("no-sheets", sheet)
                        : new FileRefused("no-sheet", sheet, String.join(",", ledgers));
            }
            Grid grid = sheets.whole(best);
            Header header = headers.of(grid);
            if (header == null) {
                throw new FileRefused("no-ledger");
            }
            ledgers.remove(grid.name());
            return new LedgerTable(words, headers.words(), grid, header, ledgers);
        });
    }
}
