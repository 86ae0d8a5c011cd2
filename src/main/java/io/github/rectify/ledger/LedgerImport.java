package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.file.FileText;
import io.github.rectify.ledger.file.SecrecyMark;
import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.table.AssignmentsReader;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.Table;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.task.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files come in here. A file marked secret, too large, of a type not read, or not what it is said to be is refused whole, and
 * nothing of it is kept; of a table the good rows are taken and the others reported.
 */
@Component
public class LedgerImport {

    private static final int LONGEST_NAME = 120;

    private final NoticeIntake notices;
    private final PeopleIntake people;
    private final AssignmentsIntake assignments;
    private final SecrecyMark secrecy = new SecrecyMark(Words.load());

    LedgerImport(NoticeIntake notices, PeopleIntake people, AssignmentsIntake assignments) {
        this.notices = notices;
        this.people = people;
        this.assignments = assignments;
    }

    /**
     * Reads a notice; stores nothing. The same content always gives the same draft.
     *
     * @param filename tells the type, nothing else is done with it
     * @param kind null to find out from the content
     * @throws FileRefused if the file is not taken, with the reason
     */
    public Draft preview(String filename, byte[] content, @Nullable Kind kind) {
        String text = text(filename, content);
        Kind meant = kind == null ? sniff(filename, text) : kind;
        if (meant == Kind.NOTICE) {
            return notices.preview(text);
        }
        throw new FileRefused(meant == Kind.LEDGER ? "ledger-type" : "no-preview");
    }

    /** The same with the text it was read from, so that each piece can be shown where it stands. */
    public Preview look(String filename, byte[] content, @Nullable Kind kind) {
        return new Preview(preview(filename, content, kind), text(filename, content));
    }

    /** A commit of a notice as it was read. */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit, Actor actor) {
        return commit(filename, content, kind, round, unit, Corrections.NONE, actor);
    }

    /**
     * Brings a file into the store, in one transaction. The same file twice changes nothing; what people reported meanwhile stays.
     * A notice that was corrected since changes nothing either: each difference is a problem of the report. A crash before the
     * transaction ends leaves nothing of it.
     *
     * @param round the name of the inspection round, created if absent by a notice; people belong to none
     * @param unit the name of the unit, created if absent by a notice or by people
     * @param corrections what was changed of the problems of a notice before taking it
     * @throws FileRefused if the file is not taken, with the reason
     */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit,
            Corrections corrections, Actor actor) {
        String text = text(filename, content);
        Kind meant = kind == null ? sniff(filename, text) : kind;
        String unitName = name("unit", unit);
        return switch (meant) {
            case NOTICE -> notices.commit(text, name("round", round), unitName, corrections, actor);
            case PEOPLE -> people.commit(Table.read(text), unitName);
            case ASSIGNMENTS -> assignments.commit(Table.read(text), name("round", round), unitName, actor);
            case LEDGER -> throw new FileRefused("ledger-type");
        };
    }

    private String text(String filename, byte[] content) {
        String text = FileText.of(filename, content);
        String marked = secrecy.in(filename, text);
        if (marked != null) {
            throw new FileRefused("secret", marked);
        }
        return text;
    }

    private static Kind sniff(String filename, String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        if (header.contains(PeopleReader.USER_ID)) {
            return Kind.PEOPLE;
        }
        if (header.contains(AssignmentsReader.NO)) {
            return Kind.ASSIGNMENTS;
        }
        return FileText.extension(filename).equals("csv") ? Kind.LEDGER : Kind.NOTICE;
    }

    private static String name(String which, String given) {
        String name = given.strip();
        if (name.isEmpty()) {
            throw new FileRefused(which + "-missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new FileRefused(which + "-too-long", LONGEST_NAME);
        }
        return name;
    }
}
