package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a message is kept with each thing it says. All of it, as typed, where it says one thing, for a reason may stand in another
 * clause; of several decisions, what stands between one and the next is said of the first.
 */
final class Pieces {

    private static final Pattern TRAILING = Pattern.compile("[\\p{Po}\\s]+$");

    private final Reading reading;
    private final String text;
    private final String plain;

    Pieces(Reading reading, String text) {
        this.reading = reading;
        this.text = text;
        this.plain = OrderWords.folded(text);
    }

    /** An action with its words; a decision on several tasks of which different things are said is parted. */
    List<Action> of(Action action) {
        if (text.isBlank()) {
            return List.of(action);
        }
        boolean decides = action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT;
        List<Action> each = !decides ? List.of() : reading.each().stream()
                .filter(one -> one.intent() == action.intent() && one.tasks().stream().anyMatch(action.tasks()::contains)).toList();
        boolean one = reading.actions().size() == 1 && reading.tied().isEmpty();
        if (one && each.stream().map(Action::tasks).distinct().count() <= 1) {
            return List.of(action.withWords(text.strip()));
        }
        return each.isEmpty() ? List.of(decides ? action.withWords(untilNext(action)) : action) : parted(action, each, one);
    }

    private List<Action> parted(Action action, List<Action> each, boolean one) {
        List<Action> pieces = new ArrayList<>();
        List<String> left = new ArrayList<>(action.tasks());
        for (Action said : each) {
            List<String> tasks = said.tasks().stream().filter(left::contains).toList();
            left.removeAll(tasks);
            if (!tasks.isEmpty()) {
                pieces.add(action.withTasks(tasks).withWords(untilNext(said)));
            }
        }
        if (!left.isEmpty()) {
            pieces.add(action.withTasks(left).withWords(untilNext(action)));
        }
        Action first = pieces.get(0);
        boolean opens = one && first.words() != null && text.indexOf(first.words()) > 0;
        if (opens) {
            pieces.set(0, first.withWords(text.substring(0, text.indexOf(first.words())) + first.words()));
        }
        return pieces;
    }

    private @Nullable String untilNext(Action action) {
        String said = action.words();
        int from = said == null || said.isBlank() ? -1 : plain.indexOf(said);
        if (from < 0) {
            return said;
        }
        int end = from + said.length();
        int next = reading.each().stream().map(Action::words).filter(Objects::nonNull).filter(words -> !words.equals(said))
                .mapToInt(other -> plain.indexOf(other, end)).filter(at -> at >= end).min().orElse(text.length());
        return TRAILING.matcher(text.substring(from, next)).replaceFirst("");
    }
}
