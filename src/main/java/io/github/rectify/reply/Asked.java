package io.github.rectify.reply;

import io.github.rectify.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a question asks, and what will be done for each answer.
 *
 * @param title   the question, in a line
 * @param quote   what it is asked about, in the person's words
 * @param several whether more than one option can be true at once
 * @param before  what the same message asked for and waits for the answer
 * @param pending what lacks a day only; answered by writing one
 */
record Asked(About about, String title, @Nullable String quote, boolean several, List<Deed> before, List<Option> options,
        @Nullable Deed pending) {

    /** As many as a card offers beside the option that chooses nothing. */
    static final int MOST_OPTIONS = 9;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Asked {
        before = List.copyOf(before);
        options = List.copyOf(options);
        if (options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException("a card offers " + MOST_OPTIONS + " options, not " + options.size());
        }
        if (options.isEmpty() == (pending == null)) {
            throw new IllegalArgumentException("a question offers options or lacks a day");
        }
    }

    /** What is not known. */
    enum About { TASK, READING, PERSON, DAY, EVIDENCE }

    /** One answer: its words on a button or in a list, the longer ones beside it, and what is done for it. */
    record Option(String label, String detail, List<Deed> deeds) {
        Option {
            deeds = List.copyOf(deeds);
        }

        Option holding(List<Long> evidence, Set<TaskId> at) {
            List<Deed> both = new ArrayList<>(deeds.stream().filter(deed -> !deed.ties()).toList());
            if (!evidence.isEmpty()) {
                deeds.stream().flatMap(deed -> deed.taskIds().stream()).distinct().filter(at::contains)
                        .forEach(task -> both.add(Deed.tie(evidence, task)));
            }
            return new Option(label, detail, both);
        }
    }

    static Asked choice(About about, String title, @Nullable String quote, boolean several, List<Option> options) {
        return new Asked(about, title, quote, several, List.of(),
                options.size() > MOST_OPTIONS ? options.subList(0, MOST_OPTIONS) : options, null);
    }

    static Asked day(String title, @Nullable String quote, Deed pending) {
        return new Asked(About.DAY, title, quote, false, List.of(), List.of(), pending);
    }

    Asked after(List<Deed> earlier) {
        return new Asked(about, title, quote, several, earlier, options, pending);
    }

    /** The tasks it is about. */
    List<TaskId> tasks() {
        Stream<Deed> lacking = pending == null ? Stream.of() : Stream.of(pending);
        return Stream.concat(options.stream().flatMap(option -> option.deeds().stream()), lacking)
                .flatMap(deed -> deed.taskIds().stream()).distinct().toList();
    }

    /** Our numbers of the photos and files that wait for the answer. */
    List<Long> evidence() {
        return options.stream().flatMap(option -> option.deeds().stream()).flatMap(deed -> deed.evidence().stream()).distinct()
                .toList();
    }

    /** The same question; these photos and files, and no others, go to whichever of these tasks is chosen. */
    Asked holding(List<Long> evidence, Set<TaskId> at) {
        return new Asked(about, title, quote, several, before, options.stream().map(option -> option.holding(evidence, at)).toList(),
                pending);
    }

    /** The short code of an option: a letter, so that it is never taken for the number of a task. */
    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Asked parse(String json) {
        return JSON.readValue(json, Asked.class);
    }
}
