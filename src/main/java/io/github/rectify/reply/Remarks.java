package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.Task;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a leader writes of tasks they look after where the reader finds nothing in it, or only a “seen”: “tell Lu to hurry with 36” is
 * no acknowledgement. It is offered to be passed on; so is the reason of a return that gave none.
 */
@Component
class Remarks {

    private static final Set<Intent> NOTHING = EnumSet.of(Intent.UNKNOWN, Intent.ACKNOWLEDGE);
    private static final int SHORTEST = 4;

    private final Offering offering;
    private final OrderWords orders;
    private final AnswerWords words;
    private final Sayings sayings;

    Remarks(Offering offering, OrderWords orders, AnswerWords words, Sayings sayings) {
        this.offering = offering;
        this.orders = orders;
        this.words = words;
        this.sayings = sayings;
    }

    Optional<Asked> on(Turn turn, Standing standing, String text, List<Understood> readings) {
        boolean nothing = readings.stream().allMatch(read -> !read.reading().putOff() && read.reading().actions().stream()
                .allMatch(action -> NOTHING.contains(action.intent())));
        if (!nothing || words.asks(text)) {
            return Optional.empty();
        }
        List<Task> named = named(standing, text);
        boolean seen = readings.stream().noneMatch(Understood::isUnknown);
        if (seen && !sayings.passesOn(text)) {
            return Optional.empty();
        }
        if (named.isEmpty()) {
            boolean remark = !seen && text.strip().length() >= SHORTEST && words.numbersIn(text).isEmpty()
                    && !words.isGreeting(text) && !sayings.thanks(text);
            return remark ? offering.lacksReason(turn).map(task -> offering.reason(task, text)) : Optional.empty();
        }
        return named.size() == 1 && offering.lacksReason(turn, named.get(0).id()).isPresent()
                ? Optional.of(offering.reason(named.get(0), text)) : Optional.of(offering.unclear(standing, named, text));
    }

    /** The tasks a text gives the number of, if it says something besides. */
    private List<Task> named(Standing standing, String text) {
        Set<String> numbers = words.numbersIn(text);
        List<String> codes = List.copyOf(numbers);
        return orders.beside(text, codes, false) == null ? List.of() : standing.watched().stream()
                .filter(task -> sayings.names(text, task.code()) && Offering.isWatched(standing, task)).toList();
    }

    /** The tasks of a text that is their numbers and nothing more. */
    List<Task> bareNumbers(Standing standing, String text) {
        return words.numbers(sayings.withoutAsking(text)).map(numbers -> standing.watched().stream()
                .filter(task -> numbers.contains(task.code())).toList()).orElse(List.of());
    }
}
