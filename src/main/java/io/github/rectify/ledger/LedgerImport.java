package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.file.FileText;
import io.github.rectify.ledger.file.SecrecyMark;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.table.AssignmentsReader;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.SheetFile;
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
    private final LedgerIntake ledgers;
    private final SecrecyMark secrecy = new SecrecyMark(Words.load());

    public LedgerImport(NoticeIntake notices, PeopleIntake people, AssignmentsIntake assignments,
            LedgerIntake ledgers) {
        this.notices = notices;
        this.people = people;
        this.assignments = assignments;
        this.ledgers = ledgers;
    }

    /**
     * Reads a notice; stores nothing. The same content always gives the same draft.
     *
     * @param filename tells the type, nothing else is done with it
     * @param kind null to find out from the content
     * @throws FileRefused if the file is not taken, with the reason
     */
    public Draft preview(String filename, byte[] content, @Nullable Kind kind) {
        if (kindOf(filename, content, kind) == Kind.NOTICE) {
            return notices.preview(text(filename, content));
        }
        throw new FileRefused("no-preview");
    }

    /**
     * Reads a ledger; stores nothing.
     *
     * @param round the round it would come into, or null: then nothing is compared
     * @param unit whose it is, or null to go by what it says itself
     * @throws FileRefused if the file is not taken, or a choice is none, with the reason
     */
    @Transactional(readOnly = true)
    public LedgerDraft previewLedger(String filename, byte[] content, @Nullable String round, @Nullable String unit,
            LedgerChoices choices) {
        return ledgers.preview(sheets(filename, content), given(round), given(unit), choices);
    }

    /**
     * What a file is taken for.
     *
     * @param kind what it is said to be, or null to find out from the content
     * @throws FileRefused if the file is not taken, with the reason
     */
    public Kind kindOf(String filename, byte[] content, @Nullable Kind kind) {
        if (kind != null) {
            return kind;
        }
        return isWorkbook(filename, content) ? Kind.LEDGER : sniff(filename, text(filename, content));
    }

    /**
     * Brings a file into the store, in one transaction. The same file twice changes nothing; what people reported meanwhile stays.
     * A notice that was corrected since changes nothing either: each difference is a problem of the report. A crash before the
     * transaction ends leaves nothing of it.
     *
     * @param round the name of the inspection round, created if absent by a notice; people belong to none
     * @param unit the name of the unit, created if absent by a notice or by people
     * @throws FileRefused if the file is not taken, with the reason
     */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit,
            Actor actor) {
        return commit(filename, content, kind, round, unit, LedgerChoices.NONE, actor);
    }

    /**
     * As above, with what was decided about a ledger: its columns, its people, and which changes are taken over.
     *
     * @throws FileRefused if the file is not taken, or a choice is none, with the reason
     */
    @Transactional
    public ImportReport commit(String filename, byte[] content, @Nullable Kind kind, String round, String unit,
            LedgerChoices choices, Actor actor) {
        Kind meant = kindOf(filename, content, kind);
        if (meant == Kind.LEDGER) {
            SheetFile sheets = sheets(filename, content);
            String unitName = name("unit", unit);
            return ledgers.commit(sheets, name("round", round), unitName, choices, actor);
        }
        String text = text(filename, content);
        String unitName = name("unit", unit);
        return switch (meant) {
            case NOTICE -> notices.commit(text, name("round", round), unitName, actor);
            case PEOPLE -> people.commit(Table.read(text), unitName);
            case ASSIGNMENTS -> assignments.commit(Table.read(text), name("round", round), unitName, actor);
            case LEDGER -> throw new AssertionError(meant);
        };
    }

    /** The one place where the bytes of a ledger become sheets; what is hostile or marked secret is refused before. */
    private SheetFile sheets(String filename, byte[] content) {
        if (!isWorkbook(filename, content)) {
            return new SheetFile(content, SheetFile.Type.CSV, text(filename, content));
        }
        if (content.length > FileText.LARGEST_BYTES) {
            throw new FileRefused("too-large", FileText.LARGEST_BYTES / 1024 / 1024);
        }
        SheetFile file = new SheetFile(content, content[0] == 'P' ? SheetFile.Type.XLSX : SheetFile.Type.XLS, "");
        String marked = secrecy.in(filename, ledgers.beginnings(file));
        if (marked != null) {
            throw new FileRefused("secret", marked);
        }
        return file;
    }

    private static boolean isWorkbook(String filename, byte[] content) {
        String extension = FileText.extension(filename);
        return content.length > 4 && (content[0] == 'P' && content[1] == 'K' && extension.equals("xlsx")
                || (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF && (extension.equals("xls") || extension.equals("et")));
    }

    private static @Nullable String given(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
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
