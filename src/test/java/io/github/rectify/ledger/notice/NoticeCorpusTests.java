package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.file.Source;
import io.github.rectify.ledger.file.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How well notices of many shapes are read. Others wrote them, and what a careful person would take from them, without knowing the
 * reader. At first sight the sets, by the first letters of their names, were read with these recalls in %, in the order they came: n 63,
 * m 86, k 92, p 93, w 89, q 70, s 86, t 89, u 89, v 77, x 94, y 88, za 86, zb 90; then what each showed was mended, in general. Findings were
 * judged in n, m, k and p only; “done, and kept up for good” is labelled as going on for good. The report of every field and every miss goes
 * to the log of the test run.
 */
class NoticeCorpusTests {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/rectify/ledger/notice");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsNoticesOfManyShapes() throws IOException {
        Extraction extraction = new Extraction();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(file -> !file.toString().endsWith(".json")).sorted().toList()) {
                String name = file.getFileName().toString().replaceAll("\\..*", "");
                JsonNode wanted = JSON.readTree(Files.readString(FOLDER.resolve(name + ".json")));
                extraction.add(name, read(text(file)), wanted);
            }
        }
        System.out.print(extraction.report(true));
        assertThat(extraction.total()[0]).as("precision").isGreaterThan(0.95);
        assertThat(extraction.total()[1]).as("recall").isGreaterThan(0.95);
    }

    /** As it comes in through the door for files. */
    private static String text(Path file) throws IOException {
        return ((Source.Prose) Sources.of(file.getFileName().toString(), Files.readAllBytes(file))).text();
    }

    static JsonNode read(String text) {
        Notice notice = Notices.read(text);
        ObjectNode read = JSON.valueToTree(notice.draft());
        List<Remark> remarks = Notices.remarks(text);
        read.set("findings", JSON.valueToTree(remarks));
        return read;
    }
}
