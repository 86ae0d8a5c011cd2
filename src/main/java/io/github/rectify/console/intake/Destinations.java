package io.github.rectify.console.intake;

import io.github.rectify.ledger.Namesakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a file is to go. A name written otherwise than before would make a second bureau whose people nobody knows, so a new unit beside
 * others is confirmed, and so is a new round that may be one of those there.
 */
@Component
class Destinations {

    private static final String CONFIRMED = "new-";

    private final IntakeChoices choices;
    private final Namesakes namesakes;

    Destinations(IntakeChoices choices, Namesakes namesakes) {
        this.choices = choices;
        this.namesakes = namesakes;
    }

    /** Those that are not there yet. */
    List<Destination> fresh(String round, String unit) {
        List<Destination> fresh = new ArrayList<>();
        List<String> rounds = choices.allRounds();
        List<String> units = choices.allUnits();
        if (isNew(round, rounds)) {
            List<String> similar = namesakes.of(round.strip(), rounds);
            fresh.add(new Destination("round", round.strip(), similar, !similar.isEmpty()));
        }
        if (isNew(unit, units)) {
            fresh.add(new Destination("unit", unit.strip(), namesakes.of(unit.strip(), units), !units.isEmpty()));
        }
        return fresh;
    }

    /** Those that are to be confirmed first; a confirmation holds for the name it was given to. */
    List<Destination> unconfirmed(String round, String unit, Map<String, String> fields) {
        return fresh(round, unit).stream().filter(one -> one.asks() && !one.name().equals(fields.get(CONFIRMED + one.field()))).toList();
    }

    /** The unit of ours that a file means by how it names itself; empty if that is none. */
    String known(@Nullable String read) {
        if (read == null || read.isBlank()) {
            return "";
        }
        List<String> units = choices.allUnits();
        return isNew(read, units) ? namesakes.of(read, units).stream().findFirst().orElse("") : read.strip();
    }

    private static boolean isNew(String name, List<String> known) {
        return !name.isBlank() && known.stream().noneMatch(one -> one.equalsIgnoreCase(name.strip()));
    }
}
