package io.github.rectify.reply.reading;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * What reading costs, beside the bare cost of putting the same text into Unicode's compatible form. No part of the suite; run it with
 * {@code ./mvnw -Dtest=ReadingBenchmark test}.
 */
class ReadingBenchmark {

    private static final int ROUNDS = 30;
    private static final int LONG = 2000;

    private final ReplyReader reader = new ReplyReader();

    @Test
    void printsWhatReadingCosts() {
        List<Corpus.Labelled> own = Corpus.read(Path.of("src/test/resources/io/github/rectify/reply/reading/own.jsonl"));
        List<Corpus.Labelled> shorts = own.stream().filter(reply -> reply.text().length() <= 60).toList();
        String all = String.join("，", own.stream().filter(reply -> !reply.tags().contains("unknown")).map(Corpus.Labelled::text).toList());
        List<Corpus.Labelled> longs = own.stream().limit(40).map(reply -> new Corpus.Labelled(reply.id(), reply.situation(),
                all.substring(Math.abs(reply.id().hashCode()) % (all.length() - LONG)).substring(0, LONG), reply.expect(), reply.tags())).toList();
        print("replies of up to 60 letters", shorts);
        print("texts of 2000 letters", longs);
        print("one word, over and over, to 2000 letters", List.of("号", "已", "没", "请", "一", "5到", "除了", "都", "5号完成，").stream()
                .map(word -> new Corpus.Labelled(word, own.get(0).situation(), word.repeat(LONG / word.length()), own.get(0).expect(),
                        own.get(0).tags())).toList());
    }

    private void print(String title, List<Corpus.Labelled> replies) {
        time(replies, this::read);
        double micros = time(replies, this::read);
        time(replies, ReadingBenchmark::bare);
        double bare = time(replies, ReadingBenchmark::bare);
        System.out.printf("%s: %.0f us each, %.0f times the bare normalisation (%.1f us)%n", title, micros, micros / bare, bare);
    }

    private static double time(List<Corpus.Labelled> replies, ToIntFunction<Corpus.Labelled> work) {
        long sum = 0;
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (Corpus.Labelled reply : replies) {
                sum += work.applyAsInt(reply);
            }
        }
        long spent = System.nanoTime() - start;
        if (sum == 0) {
            throw new AssertionError("nothing was read");
        }
        return spent / 1000.0 / ROUNDS / replies.size();
    }

    private int read(Corpus.Labelled reply) {
        return reader.read(reply.text(), reply.situation()).actions().size();
    }

    private static int bare(Corpus.Labelled reply) {
        return Normalizer.normalize(reply.text(), Normalizer.Form.NFKC).length();
    }
}
