package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.writing.NoticeDocument;
import io.github.rectify.ledger.writing.NoticeText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A notice of our own, ready to be handed out, and what there is to look at before that. */
public final class WrittenNotice {

    private final NoticeText text;
    private final List<Draft.Finding> findings;
    private final NoticeDocument document;

    WrittenNotice(NoticeText text, List<Draft.Finding> findings, NoticeDocument document) {
        this.text = text;
        this.findings = List.copyOf(findings);
        this.document = document;
    }

    public String title() {
        return text.title();
    }

    public List<Draft.Finding> findings() {
        return findings;
    }

    /** As plain text, a line for each paragraph. */
    public String plain() {
        return text.plain();
    }

    /** As a document (docx) in official style. */
    public void write(OutputStream out) throws IOException {
        document.write(text, out);
    }
}
