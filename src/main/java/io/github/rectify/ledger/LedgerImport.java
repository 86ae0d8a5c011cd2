package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.file.Source;
import io.github.rectify.ledger.file.Sources;
import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.table.AssignmentsReader;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.SheetFile;
import io.github.rectify.ledger.table.Table;
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
    private final LedgerIntake ledgers;

    LedgerImport(NoticeIntake notices, PeopleIntake people, AssignmentsIntake assignments, LedgerIntake ledgers) {
        this.notices = notices;
        this.people = people;
        this.assignments = assignments;
        this.ledgers = ledgers;
    }

    /**
     * Reads a notice; stores nothing. The same content always gives the same draft.
     *
     * @param filename a hint of the type where the content leaves it open, nothing else is done with it
     * @param kind null to find out from the content
     * @throws FileRefused if the file is not taken, with the reason
     */
    public Draft preview(String filename, byte[] content, @Nullable Kind kind) {
        if (look(filename, content, kind, null, null, LedgerChoices.NONE) instanceof Preview preview) {
            return preview.draft();
        }
        throw new FileRefused("no-preview");
    }

    /**
     * Reads a notice or a ledger; stores nothing.
     *
     * @param kind null to find out from the content
     * @param round the round a ledger would come into, or null: then it is compared with nothing
     * @param unit whose the ledger is, or null to go by what it says itself
     * @throws FileRefused if the file is not taken, or a choice is none, with the reason
     */
    @Transactional(readOnly = true)
    public Look look(String filename, byte[] content, @Nullable Kind kind, @Nullable String round, @Nullable String unit,
            LedgerChoices choices) {
        Source source = Sources.of(filename, content);
        Kind meant = kind == null ? sniff(source) : kind;
        if (meant == Kind.LEDGER) {
            return ledgers.preview(sheets(source), given(round), given(unit), choices);
        }
        if (meant != Kind.NOTICE) {
            throw new FileRefused("no-preview");
        }
        String text = text(source);
        return new Preview(notices.preview(text), text);
    }

    /** A commit of a notice as it was read. */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit, Actor actor) {
        return commit(filename, content, kind, round, unit, Corrections.NONE, LedgerChoices.NONE, actor);
    }

    /**
     * Brings a file into the store, in one transaction. The same file twice changes nothing; what people reported meanwhile stays.
     * A notice that was corrected since changes nothing either: each difference is a problem of the report. A crash before the
     * transaction ends leaves nothing of it.
     *
     * @param round the name of the inspection round, created if absent by a notice; people belong to none
     * @param unit the name of the unit, created if absent by a notice or by people
     * @param corrections what was changed of the problems of a notice before taking it
     * @param choices what was decided about a ledger: its columns, its people, and which of its changes are taken over
     * @throws FileRefused if the file is not taken, with the reason
     */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit,
            Corrections corrections, LedgerChoices choices, Actor actor) {
        Source source = Sources.of(filename, content);
        Kind meant = kind == null ? sniff(source) : kind;
        String unitName = name("unit", unit);
        return switch (meant) {
            case NOTICE -> notices.commit(text(source), name("round", round), unitName, corrections, actor);
            case PEOPLE -> people.commit(Table.read(text(source)), unitName);
            case ASSIGNMENTS -> assignments.commit(Table.read(text(source)), name("round", round), unitName, actor);
            case LEDGER -> ledgers.commit(sheets(source), name("round", round), unitName, choices, actor);
        };
    }

    /** The sheets of a file that passed the guards. */
    private static SheetFile sheets(Source source) {
        return source instanceof Source.Sheets sheets
                ? new SheetFile(sheets.content(), SheetFile.Type.valueOf(sheets.type().name()), sheets.csvText())
                : new SheetFile(new byte[0], SheetFile.Type.CSV, text(source));
    }

    private static @Nullable String given(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    private static String text(Source source) {
        if (source instanceof Source.Prose prose) {
            return prose.text();
        }
        if (source instanceof Source.Sheets sheets) {
            if (sheets.type() != Source.Sheets.Type.CSV) {
                throw new FileRefused("sheets-as-csv");
            }
            return sheets.csvText();
        }
        throw new AssertionError(source);
    }

    private static Kind sniff(Source source) {
        if (source instanceof Source.Sheets sheets && sheets.type() != Source.Sheets.Type.CSV) {
            return Kind.LEDGER;
        }
        String header = text(source).stripLeading().lines().findFirst().orElse("");
        if (header.contains(PeopleReader.USER_ID)) {
            return Kind.PEOPLE;
        }
        if (header.contains(AssignmentsReader.NO)) {
            return Kind.ASSIGNMENTS;
        }
        return source instanceof Source.Prose ? Kind.NOTICE : Kind.LEDGER;
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
