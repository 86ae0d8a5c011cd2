package io.github.rectify.reply;

import io.github.rectify.people.Absence;
import io.github.rectify.people.People;
import io.github.rectify.reply.reading.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Somebody is back, wants no stand-in any more, or asks who stands in. Which arrangement ends is the one they name by its
 * stand-in, all if they say so, the one that runs if they are back, or the only one there is; else they are asked.
 */
@Component
class Homecoming {

    /** What a text may be read as that ends a delegation all the same. */
    private static final Set<Intent> WEAK = EnumSet.of(Intent.UNKNOWN, Intent.UNDO, Intent.DELEGATE, Intent.ACKNOWLEDGE, Intent.DENY);

    private final Sayings sayings;
    private final StandIns standIns;
    private final People people;
    private final Answers answers;

    Homecoming(Sayings sayings, StandIns standIns, People people, Answers answers) {
        this.sayings = sayings;
        this.standIns = standIns;
        this.people = people;
        this.answers = answers;
    }

    /** What a text comes to that is about who stands in; empty if it says more than that, or names a day or another stand-in. */
    Optional<Plan> plan(Turn turn, String text, List<Understood> readings) {
        if (sayings.endsDelegation(text)) {
            boolean only = readings.stream().flatMap(read -> read.reading().actions().stream())
                    .allMatch(action -> WEAK.contains(action.intent()) && action.person() == null && action.date() == null);
            return only || sayings.endsNothingButDelegation(text) ? Optional.of(end(turn, text)) : Optional.empty();
        }
        if (readings.stream().anyMatch(Understood::moves)) {
            return Optional.empty();
        }
        if (sayings.asksDelegation(text)) {
            List<Absence> standing = standIns.of(turn.person(), turn.today());
            return Optional.of(says(standing.isEmpty() ? answers.words("standIn.list.none")
                    : answers.words("standIn.list", standIns.list(standing)), "STAND_INS"));
        }
        List<Absence> running = running(turn);
        return sayings.isBack(text) && !running.isEmpty() ? Optional.of(ask(running, text, "ask.absence.back")) : Optional.empty();
    }

    /** The end of what is meant, or the question which. */
    Plan end(Turn turn, String text) {
        List<Absence> standing = standIns.of(turn.person(), turn.today());
        List<Absence> named = standing.stream().filter(absence -> isNamed(absence, text)).toList();
        List<Absence> among = named.isEmpty() ? standing : named;
        List<Absence> running = running(turn).stream().filter(among::contains).toList();
        if (among.isEmpty()) {
            return says(answers.words("undo.absence.none"), "NOTHING_TO_UNDO");
        }
        List<Absence> meant = sayings.endsAllDelegation(text) ? among
                : sayings.tellsReturn(text) && !running.isEmpty() ? running : among.size() == 1 ? among : List.of();
        return meant.isEmpty() ? ask(among, text, "ask.absence.end")
                : new Plan(meant.stream().map(absence -> standIns.end(absence, text)).toList(), List.of(), null);
    }

    private List<Absence> running(Turn turn) {
        return standIns.of(turn.person(), turn.today()).stream().filter(absence -> absence.covers(turn.today())).toList();
    }

    private boolean isNamed(Absence absence, String text) {
        return absence.standInId() != null && text.contains(people.get(Objects.requireNonNull(absence.standInId())).name());
    }

    private Plan ask(List<Absence> among, String text, String title) {
        List<Asked.Option> options = among.stream().map(absence -> new Asked.Option(
                among.size() == 1 ? answers.words("label.absence.end") : standIns.label(absence), standIns.line(absence),
                List.of(standIns.end(absence, text)))).toList();
        return new Plan(List.of(), List.of(), Asked.choice(Asked.About.READING, answers.words(title), text.strip(),
                options.size() > 1, options));
    }

    private static Plan says(String words, String outcome) {
        return new Plan(List.of(), List.of(Said.only(words, outcome)), null);
    }
}
