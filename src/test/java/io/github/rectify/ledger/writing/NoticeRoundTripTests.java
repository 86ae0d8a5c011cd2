package io.github.rectify.ledger.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import io.github.rectify.ledger.notice.Remark;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.RoundId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notices of many shapes, read, written anew, and read again. */
class NoticeRoundTripTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-13");
    private static final Part PART = new Part(new RoundId(1), "2025年巡察", new UnitId(1), "某局");

    static Stream<Path> notices() throws IOException {
        return Files.list(Path.of("src/test/resources/io/github/rectify/ledger/notice")).filter(file -> file.toString().endsWith(".txt"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void givesTheSameProblemsAgain(Path file) throws IOException {
        List<NoticeItem> items = Notices.problems(Files.readString(file)).stream().map(NoticeRoundTripTests::item).toList();
        NoticeText text = new NoticeWriter(Notices.WORDS, Said.phrases()).write(PART, items, NoticeOrder.plain(false), List.of(), TODAY);

        List<Remark> remarks = new NoticeCheck(Notices.WORDS, Said.phrases()).of(text);

        assertThat(remarks).filteredOn(remark -> remark.code().equals("WRITTEN_DIFFERS")).isEmpty();
        assertThat(Notices.read(text.plain()).draft().stated().problems()).isEqualTo(items.size());
    }

    /** As the store keeps it: what does not say that it is done is in progress. */
    private static NoticeItem item(Draft.Problem problem) {
        Draft.Status status = problem.status() == Draft.Status.UNKNOWN ? Draft.Status.IN_PROGRESS : problem.status();
        return new NoticeItem(problem.no(), problem.headings(), problem.text(), problem.measures(), status, false, problem.completedOn(),
                problem.dueOn(), problem.persons(), false);
    }
}
