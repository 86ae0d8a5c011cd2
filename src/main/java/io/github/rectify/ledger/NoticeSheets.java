package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.ledger.writing.NoticeCheck;
import io.github.rectify.ledger.writing.NoticeDocument;
import io.github.rectify.ledger.writing.NoticeItem;
import io.github.rectify.ledger.writing.NoticeOrder;
import io.github.rectify.ledger.writing.NoticeText;
import io.github.rectify.ledger.writing.NoticeWriter;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Dossier;
import io.github.rectify.task.Dossiers;
import io.github.rectify.task.Level;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the notice of a unit from what is on file, and looks at it as at a notice that comes in. */
@Component
class NoticeSheets {

    /** More than anybody prints; a document is made in memory. */
    private static final int MOST_PROBLEMS = 2_000;

    private final Dossiers dossiers;
    private final People people;
    private final Wording wording;
    private final Clock clock;
    private final NoticeWriter writer;
    private final NoticeCheck check;
    private final NoticeDocument document;

    NoticeSheets(Dossiers dossiers, People people, Wording wording, ExportWords phrases, Clock clock) {
        Words words = Words.load();
        this.dossiers = dossiers;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
        this.writer = new NoticeWriter(words, phrases);
        this.check = new NoticeCheck(words, phrases);
        this.document = new NoticeDocument(phrases);
    }

    WrittenNotice write(Part part, NoticeOrder order) {
        List<NoticeItem> items = new ArrayList<>();
        dossiers.read(part.round(), part.unit(), some -> {
            if (items.size() + some.size() > MOST_PROBLEMS) {
                throw new FileRefused("notice-too-long", MOST_PROBLEMS);
            }
            some.forEach(dossier -> items.add(item(dossier)));
        });
        NoticeText text = writer.write(part, items, order,
                order.mask() ? people.inUnit(part.unit()).stream().map(Person::name).toList() : List.of(), BusinessTime.today(clock));
        return new WrittenNotice(text, wording.findings(check.of(text)), document);
    }

    private static NoticeItem item(Dossier dossier) {
        Task task = dossier.task();
        return new NoticeItem(task.no(), dossier.headings(), dossier.text(), dossier.measures(), status(task.status()),
                task.status() == TaskStatus.SUBMITTED, task.completedOn(), task.dueOn(), dossier.persons(),
                task.level() == Level.SENSITIVE);
    }

    /** What nobody has decided on yet is not done. */
    private static Draft.Status status(TaskStatus status) {
        return switch (status) {
            case CLOSED -> Draft.Status.COMPLETED;
            case LONG_TERM -> Draft.Status.LONG_TERM;
            case IN_PROGRESS, SUBMITTED -> Draft.Status.IN_PROGRESS;
        };
    }
}
