package io.github.rectify.reply;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text: a pure function, linear in the length of the text. Stages: normalise (width, case, blanks, final
 * marks), a greeting at the front, the number of a task at either end, and the phrase that is left, which must be one of the
 * vocabulary as a whole. Only phrases that complete or decide nothing, and a return with its reason, may be followed by words of
 * the writer's own; so a completion is never read out of a sentence that says more than that.
 */
final class PhraseReader {

    private static final int LONGEST = 500;

    private static final List<String> LISTS = List.of("done", "acknowledge", "mine", "help", "undo", "approve", "return",
            "progress", "blocked");

    /** What a note may follow: what completes nothing, and what decides only with a reason beside it. */
    private static final List<String> FOLLOWED = List.of("return", "progress", "blocked");

    private final Vocabulary words;
    private final TaskNumbers numbers;
    private final String finalMarks;
    private final String separators;

    PhraseReader(Vocabulary words) {
        this.words = words;
        this.numbers = new TaskNumbers(words);
        this.finalMarks = String.join("", words.list("mark.final"));
        this.separators = String.join("", words.list("mark.separator"));
    }

    Reading read(String text) {
        String said = normalise(text);
        if (said.isEmpty() || said.length() > LONGEST) {
            return new Reading(new Reply.Unclear(), List.of());
        }
        return phrase(said, text).or(() -> phrase(withoutGreeting(said), text))
                .orElseGet(() -> new Reading(new Reply.Unclear(), List.of()));
    }

    String normalise(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        int end = narrow.length();
        while (end > 0 && isFinalMark(narrow.charAt(end - 1))) {
            end--;
        }
        return narrow.substring(0, end).strip();
    }

    private boolean isFinalMark(char c) {
        return finalMarks.indexOf(c) >= 0 || Character.isWhitespace(c);
    }

    private String withoutGreeting(String said) {
        for (String greeting : words.list("greeting")) {
            if (said.startsWith(greeting) && said.length() > greeting.length() + 1
                    && isSeparator(said.charAt(greeting.length()))) {
                return said.substring(greeting.length() + 1).strip();
            }
        }
        return said;
    }

    private boolean isSeparator(char c) {
        return separators.indexOf(c) >= 0 || Character.isWhitespace(c);
    }

    /**
     * A number and a phrase, a phrase and a number, or a phrase alone; in this order, so that a number beside a phrase is
     * always the task that is meant and never the beginning of a reason.
     */
    private Optional<Reading> phrase(String said, String text) {
        TaskNumbers.Found front = numbers.atFront(said);
        if (!front.codes().isEmpty()) {
            return alone(front.rest(), text).map(reply -> new Reading(reply, front.codes()));
        }
        return phraseThenNumber(said, text)
                .or(() -> alone(said, text).map(reply -> new Reading(reply, List.of())));
    }

    private Optional<Reading> phraseThenNumber(String said, String text) {
        for (String list : LISTS) {
            for (String phrase : words.list(list)) {
                if (said.startsWith(phrase)) {
                    TaskNumbers.Found found = numbers.atFront(withoutSeparators(said.substring(phrase.length())));
                    String rest = found.rest();
                    if (!found.codes().isEmpty() && (rest.isEmpty() || mayBeFollowed(list))) {
                        return Optional.of(new Reading(reply(list, note(rest, text)), found.codes()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A phrase with nothing beside it but, where that is harmless, a note. */
    private Optional<Reply> alone(String said, String text) {
        for (String list : LISTS) {
            for (String phrase : words.list(list)) {
                if (said.equals(phrase)) {
                    return Optional.of(reply(list, null));
                }
                if (mayBeFollowed(list) && said.startsWith(phrase) && isSeparator(said.charAt(phrase.length()))) {
                    return Optional.of(reply(list, note(said.substring(phrase.length()), text)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeFollowed(String list) {
        return FOLLOWED.contains(list);
    }

    private String withoutSeparators(String text) {
        String rest = text;
        while (!rest.isEmpty() && isSeparator(rest.charAt(0))) {
            rest = rest.substring(1);
        }
        return rest;
    }

    /** The words of the writer's own, as they wrote them. */
    private @Nullable String note(String rest, String text) {
        String note = withoutSeparators(rest).strip();
        if (note.isEmpty()) {
            return null;
        }
        for (int from = text.length() - 1; from >= 0; from--) {
            if (normalise(text.substring(from)).equals(note)) {
                return text.substring(from).strip();
            }
        }
        return note;
    }

    private static Reply reply(String list, @Nullable String note) {
        return switch (list) {
            case "done" -> new Reply.Done();
            case "progress" -> new Reply.Progress(note);
            case "blocked" -> new Reply.Blocked(note);
            case "acknowledge" -> new Reply.Acknowledge();
            case "mine" -> new Reply.Mine();
            case "help" -> new Reply.Help();
            case "undo" -> new Reply.Undo();
            case "approve" -> new Reply.Approve(note);
            case "return" -> new Reply.Return(note);
            default -> throw new AssertionError(list);
        };
    }
}
