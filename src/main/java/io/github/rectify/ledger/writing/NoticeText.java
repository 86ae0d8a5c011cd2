package io.github.rectify.ledger.writing;

import io.github.rectify.ledger.notice.Remark;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A notice paragraph by paragraph, as it will be printed, and what its writer has to say about it.
 *
 * @param items the problems as they were written, in the order of the text
 */
public record NoticeText(String title, String unit, List<Paragraph> paragraphs, List<NoticeItem> items, List<Remark> remarks) {

    public NoticeText {
        items = List.copyOf(items);
        paragraphs = List.copyOf(paragraphs);
        remarks = List.copyOf(remarks);
    }

    /** How a paragraph is set; the headings are the four levels of an official document. */
    public enum Style { TITLE, BODY, HEADING1, HEADING2, HEADING3, HEADING4, ISSUER, DATE }

    /** One paragraph; {@code words} have no line break. */
    public record Paragraph(Style style, String words) {
    }

    /** As plain text, a line for each paragraph. */
    public String plain() {
        return paragraphs.stream().map(Paragraph::words).collect(Collectors.joining("\n"));
    }
}
