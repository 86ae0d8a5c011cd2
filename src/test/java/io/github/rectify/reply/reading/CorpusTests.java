package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well labelled replies are read. {@code demo} are the sixty that define the labels, {@code own} are those the rules were built
 * with, {@code heldback} were written by others, from the definition alone, and looked at by nobody until the rules stood. The report
 * goes to the log of the test run; not one completion or approval may be read that was not stated.
 */
class CorpusTests {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/rectify/reply/reading");

    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest
    @CsvSource({"demo, 1.0", "own, 0.97", "heldback, 0.97"})
    void readsWhatWasSaidAndNeverMore(String corpus, double atLeast) {
        Scores scores = Scores.of(reader, Corpus.read(FOLDER.resolve(corpus + ".jsonl")));

        System.out.print(scores.report(corpus, true));
        assertThat(scores.falseCompletions()).isEmpty();
        assertThat(scores.exactShare()).isGreaterThanOrEqualTo(atLeast);
    }
}
