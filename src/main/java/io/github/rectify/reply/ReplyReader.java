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
final class ReplyReader {

    private static final int LONGEST = 500;

    private final Vocabulary words;
    private final TaskNumbers numbers;
    private final String finalMarks;
    private final String separators;

    ReplyReader(Vocabulary words) {
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
        Optional<Reading> whole = phrase(said);
        return whole.orElseGet(() -> phrase(withoutGreeting(said))
                .orElseGet(() -> new Reading(new Reply.Unclear(), List.of())));
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

    private Optional<Reading> phrase(String said) {
        TaskNumbers.Found front = numbers.atFront(said);
        Optional<Reading> read = known(front.rest()).map(reply -> new Reading(reply, front.codes()));
        return read.isPresent() ? read : phraseThenNumber(said);
    }

    /** A phrase first, then a number, then perhaps a reason. */
    private Optional<Reading> phraseThenNumber(String said) {
        for (String list : List.of("approve", "return", "undo", "done", "progress", "blocked", "acknowledge")) {
            for (String phrase : words.list(list)) {
                if (said.startsWith(phrase)) {
                    TaskNumbers.Found found = numbers.atFront(said.substring(phrase.length()).strip());
                    String rest = found.rest();
                    if (!found.codes().isEmpty() && (rest.isEmpty() || mayBeFollowed(list))) {
                        return Optional.of(new Reading(reply(list, note(rest)), found.codes()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reply> known(String said) {
        for (String list : List.of("done", "acknowledge", "mine", "help", "undo", "approve")) {
            if (words.list(list).contains(said)) {
                return Optional.of(reply(list, null));
            }
        }
        for (String list : List.of("progress", "blocked", "return")) {
            for (String phrase : words.list(list)) {
                if (said.equals(phrase) || said.startsWith(phrase) && isSeparator(said.charAt(phrase.length()))) {
                    return Optional.of(reply(list, note(said.substring(phrase.length()))));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeFollowed(String list) {
        return List.of("progress", "blocked", "return", "approve").contains(list);
    }

    private @Nullable String note(String rest) {
        String note = rest;
        while (!note.isEmpty() && isSeparator(note.charAt(0))) {
            note = note.substring(1);
        }
        return note.isBlank() ? null : note.strip();
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
