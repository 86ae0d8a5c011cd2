package io.github.rectify.reply.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Learns from labelled replies which intents a text resembles: logistic regression, an intent at a time but all in one pass, by
 * stochastic gradient with a step of its own for each trait (AdaGrad). Every run gives the same. After a change of the lexicon or of
 * the labelled replies, run {@code main} from the project's folder: it writes the weights the reader uses.
 */
final class ResemblanceTraining {

    private static final Path LABELLED = Path.of("src/test/resources/io/github/rectify/reply/reading");
    private static final Path WEIGHTS = Path.of("src/main/resources/io/github/rectify/reply/reading/resemblance.bin");
    private static final int ROUNDS = 12;
    private static final double STEP = 1;
    private static final double STEP_FROM = 0.02;
    private static final double SLOW_START = 0.1;
    private static final int SEED = 1;

    private static final Intent[] INTENTS = Arrays.stream(Intent.values()).filter(intent -> intent != Intent.INSTRUCT).toArray(Intent[]::new);

    private final float[] weights = new float[Traits.PLACES * INTENTS.length];
    private final double[] from = new double[INTENTS.length];
    private final double[] steps = new double[Traits.PLACES];

    /** A labelled reply as it is learned from. */
    private record Example(int[] traits, Set<Intent> intents) {
    }

    private ResemblanceTraining() {
    }

    static Resemblance learn(List<Corpus.Labelled> replies) {
        return of(replies).quantised();
    }

    private static ResemblanceTraining of(List<Corpus.Labelled> replies) {
        ReplyReader reader = new ReplyReader();
        List<Example> examples = new ArrayList<>(replies.stream()
                .map(reply -> new Example(reader.traits(reply.text(), reply.situation()), intents(reply))).toList());
        ResemblanceTraining training = new ResemblanceTraining();
        Arrays.fill(training.steps, SLOW_START);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            examples.forEach(training::learn);
        }
        return training;
    }

    static Set<Intent> intents(Corpus.Labelled reply) {
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        reply.expect().get("actions").forEach(action -> intents.add(Intent.valueOf(action.get("intent").asString())));
        intents.remove(Intent.INSTRUCT);
        return intents;
    }

    private void learn(Example example) {
        double share = 1 / Math.sqrt(example.traits.length);
        double[] slopes = new double[INTENTS.length];
        double square = 0;
        for (int i = 0; i < INTENTS.length; i++) {
            double sum = 0;
            for (int place : example.traits) {
                sum += weights[place * INTENTS.length + i];
            }
            slopes[i] = 1 / (1 + StrictMath.exp(-(sum * share + from[i]))) - (example.intents.contains(INTENTS[i]) ? 1 : 0);
            square += slopes[i] * share * slopes[i] * share;
        }
        for (int place : example.traits) {
            steps[place] += square;
            double step = STEP / Math.sqrt(steps[place]) * share;
            for (int i = 0; i < INTENTS.length; i++) {
                weights[place * INTENTS.length + i] -= (float) (step * slopes[i]);
            }
        }
        for (int i = 0; i < INTENTS.length; i++) {
            from[i] -= STEP_FROM * slopes[i];
        }
    }

    private float scale(int intent) {
        float most = 0;
        for (int place = 0; place < Traits.PLACES; place++) {
            most = Math.max(most, Math.abs(weights[place * INTENTS.length + intent]));
        }
        return most == 0 ? 1 : most / Byte.MAX_VALUE;
    }

    private byte[] bytes(float[] scales) {
        byte[] bytes = new byte[weights.length];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) Math.round(weights[at] / scales[at % INTENTS.length]);
        }
        return bytes;
    }

    private float[] scales() {
        float[] scales = new float[INTENTS.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = scale(i);
        }
        return scales;
    }

    private float[] from() {
        float[] floats = new float[from.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) from[i];
        }
        return floats;
    }

    private Resemblance quantised() {
        float[] scales = scales();
        return new Resemblance(INTENTS, from(), scales, bytes(scales));
    }

    private byte[] file() throws IOException {
        float[] scales = scales();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(INTENTS.length);
            for (int i = 0; i < INTENTS.length; i++) {
                out.writeUTF(INTENTS[i].name());
                out.writeFloat((float) from[i]);
                out.writeFloat(scales[i]);
            }
            out.write(bytes(scales));
        }
        return file.toByteArray();
    }

    /** Learns from the replies the rules were built with, not from those held back, and writes what was learned. */
    public static void main(String[] arguments) throws IOException {
        List<Corpus.Labelled> replies = new ArrayList<>(Corpus.read(LABELLED.resolve("own.jsonl")));
        replies.addAll(Corpus.read(LABELLED.resolve("demo.jsonl")));
        byte[] file = of(replies).file();
        Files.write(WEIGHTS, file);
        System.out.printf("learned from %d replies: %,d bytes%n", replies.size(), file.length);
    }
}
