package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is learned from labelled replies, and what it may change of a reading. */
class ResemblanceTests {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/rectify/reply/reading");

    private final ReplyReader reader = new ReplyReader();
    private final ReplyReader rulesAlone = new ReplyReader(Resemblance.none());

    /** Replies it was not learned from; a changed lexicon that leaves the weights behind would show here. */
    @Test
    void tellsTheIntentsOfRepliesItNeverSaw() {
        List<Corpus.Labelled> replies = Corpus.read(FOLDER.resolve("heldback.jsonl"));
        Resemblance learned = Resemblance.learned();

        long same = replies.stream().filter(reply -> Resemblance.likely(learned.of(reader.traits(reply.text(), reply.situation())))
                .equals(ResemblanceTraining.intents(reply))).count();

        System.out.printf("likeness alone: all intents of %d of %d held back replies%n", same, replies.size());
        assertThat((double) same / replies.size()).isGreaterThan(0.94);
    }

    @Test
    void learnsTheSameEveryTime() {
        List<Corpus.Labelled> replies = Corpus.read(FOLDER.resolve("own.jsonl")).subList(0, 300);
        Resemblance first = ResemblanceTraining.learn(replies);
        Resemblance second = ResemblanceTraining.learn(replies);

        assertThat(replies).allSatisfy(reply -> {
            int[] traits = reader.traits(reply.text(), reply.situation());
            assertThat(first.of(traits)).isEqualTo(second.of(traits));
        });
    }

    /** A completion, a decision or the end of a charge is stated, and so read by the rules, or it is not read. */
    @Test
    void concludesNothingThatMustBeStated() {
        for (String corpus : List.of("own", "heldback", "demo")) {
            assertThat(Corpus.read(FOLDER.resolve(corpus + ".jsonl"))).allSatisfy(reply -> assertThat(
                    ended(rulesAlone.read(reply.text(), reply.situation()))).containsAll(ended(reader.read(reply.text(), reply.situation()))));
        }
    }

    @Test
    void readsMoreThanTheRulesAlone() {
        List<Corpus.Labelled> replies = Corpus.read(FOLDER.resolve("heldback.jsonl"));
        Scores alone = Scores.of(rulesAlone, replies);
        Scores both = Scores.of(reader, replies);

        System.out.printf("held back, exact: rules alone %.1f %%, with the second look %.1f %%%n", 100 * alone.exactShare(), 100 * both.exactShare());
        assertThat(both.exactShare()).isGreaterThan(alone.exactShare());
    }

    private static Set<String> ended(Reading reading) {
        Set<String> ended = new HashSet<>();
        reading.actions().stream().filter(action -> action.intent() == Intent.REPORT_DONE || action.intent().isDecision()
                || action.intent() == Intent.TRANSFER || action.intent() == Intent.DELEGATE || action.intent() == Intent.UNDO)
                .forEach(action -> action.tasks().forEach(task -> ended.add(action.intent() + " " + task)));
        return ended;
    }
}
