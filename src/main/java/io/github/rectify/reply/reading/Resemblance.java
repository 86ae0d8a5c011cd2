package io.github.rectify.reply.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Which intents a reply resembles: a linear model of its {@link Traits}, one line for each intent, learned from the labelled replies.
 * It knows nothing of tasks, days and persons, and nothing of the rules; so where it is sure of something else than they are, one of
 * the two is worth doubting. The weights stand in {@code resemblance.bin}; {@code ResemblanceTraining} among the tests makes them.
 */
final class Resemblance {

    private static final String FILE = "resemblance.bin";

    private final Intent[] intents;
    private final float[] from;
    private final float[] scales;
    private final byte[] weights;

    /** @param weights of each place, one for each intent, to be multiplied by the scale of the intent */
    Resemblance(Intent[] intents, float[] from, float[] scales, byte[] weights) {
        this.intents = intents;
        this.from = from;
        this.scales = scales;
        this.weights = weights;
    }

    /** Resembles nothing: the rules are left alone. */
    static Resemblance none() {
        return new Resemblance(new Intent[0], new float[0], new float[0], new byte[0]);
    }

    static Resemblance learned() {
        try (InputStream file = Resemblance.class.getResourceAsStream(FILE);
                DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            int count = in.readInt();
            Intent[] intents = new Intent[count];
            float[] from = new float[count];
            float[] scales = new float[count];
            for (int i = 0; i < count; i++) {
                intents[i] = Intent.valueOf(in.readUTF());
                from[i] = in.readFloat();
                scales[i] = in.readFloat();
            }
            return new Resemblance(intents, from, scales, in.readNBytes(Traits.PLACES * count));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** For each intent the logarithm of the odds that a reply with these traits has it. */
    Map<Intent, Double> of(int[] traits) {
        long[] sums = new long[intents.length];
        for (int place : traits) {
            for (int i = 0; i < intents.length; i++) {
                sums[i] += weights[place * intents.length + i];
            }
        }
        Map<Intent, Double> odds = new EnumMap<>(Intent.class);
        for (int i = 0; i < intents.length; i++) {
            odds.put(intents[i], from[i] + sums[i] * scales[i] / Math.sqrt(traits.length));
        }
        return odds;
    }

    /** The intents that are more likely than not. */
    static Set<Intent> likely(Map<Intent, Double> odds) {
        Set<Intent> likely = EnumSet.noneOf(Intent.class);
        odds.forEach((intent, odd) -> {
            if (odd > 0) {
                likely.add(intent);
            }
        });
        return likely;
    }
}
