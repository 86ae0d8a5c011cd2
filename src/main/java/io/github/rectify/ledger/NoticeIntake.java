package io.github.rectify.ledger;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.notice.Checks;
import io.github.rectify.ledger.notice.Corrections;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notice;
import io.github.rectify.ledger.notice.NoticeReader;
import io.github.rectify.ledger.notice.Titles;
import io.github.rectify.ledger.words.Words;
import io.github.rectify.people.People;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Level;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.ProblemIntake;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a notice, and brings its problems into a round. */
@Component
class NoticeIntake {

    /** What a column of text holds, in characters of up to four bytes. */
    private static final int LONGEST_TEXT = 16_000;
    /** No notice is near it; one of this length is read in seconds. */
    private static final int LONGEST_NOTICE = 1_000_000;

    private final TaskIntake tasks;
    private final People people;
    private final NoticeVersions versions;
    private final Wording wording;
    private final NoticeReader reader;
    private final Checks checks;
    private final Titles titles;
    private final Differences differences;

    NoticeIntake(TaskIntake tasks, People people, NoticeVersions versions, Wording wording) {
        Words words = Words.load();
        this.tasks = tasks;
        this.people = people;
        this.versions = versions;
        this.wording = wording;
        this.reader = new NoticeReader(words);
        this.checks = new Checks(words);
        this.titles = new Titles(words);
        this.differences = new Differences(wording);
    }

    /** @throws FileRefused if no problem can be read from the text, or it would keep the caller waiting */
    Draft preview(String text) {
        if (text.length() > LONGEST_NOTICE) {
            throw new FileRefused("notice-too-long", LONGEST_NOTICE / 10_000);
        }
        Notice notice = reader.read(text);
        if (notice.items().isEmpty()) {
            throw new FileRefused("no-problems");
        }
        return notice.draft().with(wording.findings(checks.of(notice)));
    }

    /** Where a draft differs from what is stored of a round and unit; nothing if either is not there. */
    List<LedgerChange> changes(Draft draft, @Nullable String round, @Nullable String unit) {
        Optional<RoundId> roundId = Optional.ofNullable(round).flatMap(tasks::round);
        Optional<UnitId> unitId = Optional.ofNullable(unit).flatMap(people::unit);
        return roundId.isPresent() && unitId.isPresent() ? versions.compare(roundId.get(), unitId.get(), problems(draft)) : List.of();
    }

    /**
     * Enters the new problems, takes over what was accepted of those that read differently than before, and reports the others; to be
     * called in the transaction of the import.
     */
    ImportReport commit(String text, String round, String unit, Corrections corrections, LedgerChoices choices, Actor actor) {
        List<ProblemDraft> problems = problems(corrections.applied(preview(text)));
        RoundId roundId = tasks.roundNamed(round);
        UnitId unitId = people.unitNamed(unit);
        NoticeVersions.Outcome version = versions.accept(roundId, unitId, problems, choices, actor);
        ProblemIntake taken = tasks.intake(roundId, unitId, problems, actor);
        return new ImportReport(roundId.value(), taken.counts().created(), version.updated(), taken.counts().unchanged() - version.updated(),
                wording.rows(differences.remarks(version.left())), List.of(), version.changes());
    }

    private List<ProblemDraft> problems(Draft draft) {
        List<ProblemDraft> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Draft.Problem problem : draft.problems()) {
            refuseTooLong(problem);
            String identity = String.join("\n", problem.no(), String.join("\n", problem.headings()), problem.text());
            // the same problem printed twice is two problems
            int occurrence = seen.merge(identity, 1, Integer::sum);
            String key = sha256(occurrence == 1 ? identity : identity + "\n#" + occurrence);
            problems.add(new ProblemDraft(key, problem.no(), problem.headings(), titles.of(problem.text()), problem.text(),
                    problem.measures(), status(problem.status()), problem.dueOn(), problem.completedOn(),
                    problem.persons(), Level.INTERNAL));
        }
        return problems;
    }

    private static void refuseTooLong(Draft.Problem problem) {
        boolean fits = problem.text().length() <= LONGEST_TEXT
                && String.join("\n", problem.headings()).length() <= LONGEST_TEXT
                && String.join("\n", problem.persons()).length() <= LONGEST_TEXT
                && problem.measures().stream().allMatch(measure -> measure.length() <= LONGEST_TEXT);
        if (!fits) {
            throw new FileRefused("item-too-long", problem.no(), LONGEST_TEXT);
        }
    }

    /** What an item does not say is not taken as done. */
    static TaskStatus status(Draft.Status status) {
        return switch (status) {
            case COMPLETED -> TaskStatus.CLOSED;
            case LONG_TERM -> TaskStatus.LONG_TERM;
            case IN_PROGRESS, UNKNOWN -> TaskStatus.IN_PROGRESS;
        };
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
