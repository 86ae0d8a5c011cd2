package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Draft;
import java.util.List;

/** What a file was read as; nothing of it is stored. */
public sealed interface Preview {

    /** The draft as other programs get it: a {@link Draft} or a {@link LedgerDraft}. */
    Object draft();

    /**
     * A notice.
     *
     * @param changes where it differs from what is stored of its round and unit, if both are there
     * @param source the text as the reader saw it: of a document the words without its layout
     */
    record OfNotice(Draft draft, String source, List<LedgerChange> changes) implements Preview {
    }

    /** A ledger. */
    record OfLedger(LedgerDraft draft) implements Preview {
    }
}
