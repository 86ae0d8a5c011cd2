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
import io.github.rectify.task.EvidenceMarks;
import io.github.rectify.task.Visible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files come in here. A file marked secret, too large, of a type not read, hostile, or not what it is said to be is refused whole, and
 * nothing of it is kept; of a table the good rows are taken and the others reported.
 */
@Component
public class LedgerImport {

    private static final int LONGEST_NAME = 120;

    private final NoticeIntake notices;
    private final PeopleIntake people;
    private final AssignmentsIntake assignments;
    private final LedgerIntake ledgers;
    private final EvidenceMarks marks;

    LedgerImport(NoticeIntake notices, PeopleIntake people, AssignmentsIntake assignments, LedgerIntake ledgers,
            EvidenceMarks marks) {
        this.notices = notices;
        this.people = people;
        this.assignments = assignments;
        this.ledgers = ledgers;
        this.marks = marks;
    }

    /**
     * Reads a notice or a ledger; stores nothing. The same content, choices and store always give the same.
     *
     * @param filename tells the type where the bytes leave it open, and whether the file is marked secret
     * @param kind null to find out from the content
     * @param round the round it would come into, or null: then nothing is compared
     * @param unit whose a ledger is, or null to go by what it says itself
     * @param choices what was decided about a ledger
     * @throws FileRefused if the file is not taken, or a choice is none, with the reason
     */
    public Preview preview(String filename, byte[] content, @Nullable Kind kind, @Nullable String round, @Nullable String unit,
            LedgerChoices choices) {
        Source source = source(filename, content);
        Kind meant = kind == null ? sniff(source) : kind;
        if (meant == Kind.NOTICE) {
            String text = text(source);
            Draft draft = notices.preview(text);
            return new Preview.OfNotice(draft, text, notices.changes(draft, given(round), given(unit)));
        }
        if (meant == Kind.LEDGER) {
            return new Preview.OfLedger(ledgers.preview(sheets(source), given(round), given(unit), choices));
        }
        throw new FileRefused("no-preview");
    }

    /** A commit without anything decided beforehand. */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit, Actor actor) {
        return commit(filename, content, kind, round, unit, Corrections.NONE, LedgerChoices.NONE, actor);
    }

    /**
     * Brings a file into the store, in one transaction. The same file twice changes nothing; what people reported meanwhile stays.
     * A newer version of a notice or ledger changes what is accepted of it; each other difference is reported. A crash before the transaction ends leaves nothing of it.
     *
     * @param round the name of the inspection round, created if absent by a notice or a ledger; people belong to none
     * @param unit the name of the unit, created if absent by a notice, a ledger or people
     * @param corrections what was changed of the problems of a notice before taking it
     * @param choices what was decided about a ledger: its columns, its people, and which changes are taken over
     * @throws FileRefused if the file is not taken, or a choice is none, with the reason
     */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit,
            Corrections corrections, LedgerChoices choices, Actor actor) {
        Source source = source(filename, content);
        Kind meant = kind == null ? sniff(source) : kind;
        String unitName = name("unit", unit);
        return switch (meant) {
            case NOTICE -> notices.commit(text(source), name("round", round), unitName, corrections, choices, actor);
            case LEDGER -> ledgers.commit(sheets(source), name("round", round), unitName, choices, actor);
            case PEOPLE -> people.commit(Table.read(text(source)), unitName);
            case ASSIGNMENTS -> assignments.commit(Table.read(text(source)), name("round", round), unitName, actor);
        };
    }

    /** Judged before anything is read, by the rule for evidence. */
    private Source source(String filename, byte[] content) {
        marks.ofFile(filename).ifPresent(level -> {
            throw new FileRefused("secret-name", level);
        });
        return Sources.of(filename, content);
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

    /** The sheets of a ledger; text without a sheet is read as one, in case it is a table under another name. */
    private static SheetFile sheets(Source source) {
        if (source instanceof Source.Sheets sheets) {
            return new SheetFile(sheets.content(), SheetFile.Type.valueOf(sheets.type().name()), sheets.csvText());
        }
        if (source instanceof Source.Prose prose) {
            return new SheetFile(new byte[0], SheetFile.Type.CSV, prose.text());
        }
        throw new AssertionError(source);
    }

    private static Kind sniff(Source source) {
        if (source instanceof Source.Sheets sheets) {
            String header = sheets.csvText().stripLeading().lines().findFirst().orElse("");
            return header.contains(PeopleReader.USER_ID) ? Kind.PEOPLE : header.contains(AssignmentsReader.NO) ? Kind.ASSIGNMENTS
                    : Kind.LEDGER;
        }
        String header = text(source).stripLeading().lines().findFirst().orElse("");
        return header.contains(PeopleReader.USER_ID) ? Kind.PEOPLE : header.contains(AssignmentsReader.NO) ? Kind.ASSIGNMENTS : Kind.NOTICE;
    }

    private static @Nullable String given(@Nullable String name) {
        return Visible.orNull(name);
    }

    private static String name(String which, String given) {
        String name = Visible.of(given).replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new FileRefused(which + "-missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new FileRefused(which + "-too-long", LONGEST_NAME);
        }
        return name;
    }
}
