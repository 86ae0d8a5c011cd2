package io.github.rectify.ledger.writing;

import io.github.rectify.ledger.notice.Checks;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Item;
import io.github.rectify.ledger.notice.Notice;
import io.github.rectify.ledger.notice.NoticeReader;
import io.github.rectify.ledger.notice.Remark;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks at our own notice before it is handed out, as at anybody's: it is read again, looked at for contradictions, and compared with
 * what it was written from.
 */
public final class NoticeCheck {

    private final Words words;
    private final Phrases phrases;
    private final NoticeReader reader;
    private final Checks checks;
    private final WordList edges;

    public NoticeCheck(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.reader = new NoticeReader(words);
        this.checks = new Checks(words);
        this.edges = words.lists("clause.end", "mark.pause");
    }

    public List<Remark> of(NoticeText text) {
        Notice read = reader.read(text.plain());
        List<Remark> remarks = new ArrayList<>(checks.of(read));
        remarks.addAll(text.remarks());
        compare(read, text.items(), remarks);
        return remarks;
    }

    private void compare(Notice read, List<NoticeItem> written, List<Remark> remarks) {
        if (read.items().size() != written.size()) {
            remarks.add(Remark.error("WRITTEN_DIFFERS", null, "WRITTEN_DIFFERS.count", written.size(), read.items().size()));
            return;
        }
        for (int i = 0; i < written.size(); i++) {
            List<String> differing = differing(read.items().get(i), written.get(i));
            if (!differing.isEmpty()) {
                String no = written.get(i).no();
                remarks.add(Remark.warning("WRITTEN_DIFFERS", no.isEmpty() ? null : no, "WRITTEN_DIFFERS",
                        no.isEmpty() ? String.valueOf(i + 1) : no, String.join(phrases.say("pause"), differing)));
            }
        }
    }

    private List<String> differing(Item item, NoticeItem written) {
        Draft.Problem read = item.problem();
        List<String> parts = new ArrayList<>();
        differ(read.no(), written.no(), "no", parts);
        differ(read.headings().stream().map(this::bare).toList(), written.headings().stream().map(this::bare).toList(),
                "headings", parts);
        differ(bare(read.text()), bare(written.text()), "text", parts);
        differ(read.measures().stream().map(this::bare).toList(),
                written.measures().stream().map(this::bare).filter(measure -> !measure.isEmpty()).toList(), "measures", parts);
        differ(read.status(), written.status(), "status", parts);
        if (written.status() == Draft.Status.COMPLETED) {
            differ(read.completedOn(), written.completedOn(), "completedOn", parts);
        } else if (written.status() == Draft.Status.IN_PROGRESS) {
            differ(read.dueOn(), written.dueOn(), "dueOn", parts);
        }
        return parts;
    }

    private void differ(@Nullable Object read, @Nullable Object written, String part,
            List<String> parts) {
        if (!Objects.equals(read, written)) {
            parts.add(phrases.say("notice.part." + part));
        }
    }

    /** Without what a line break or the signs of the sentence around it may change. */
    private String bare(String text) {
        return words.text(NoticeWriter.oneLine(text)).trim(edges).printed().replace(" ", "");
    }
}
