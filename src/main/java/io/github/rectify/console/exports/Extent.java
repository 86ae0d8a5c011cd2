package io.github.rectify.console.exports;

import io.github.rectify.ledger.writing.Part;
import java.util.List;
import java.util.stream.Collectors;

/** What an export is about: at least one unit in one round, all of them the viewer's to see whole. */
record Extent(List<Part> parts) {

    Extent {
        parts = List.copyOf(parts);
    }

    /** The name of the one unit, or of the one round; empty where there are several of both. */
    String name() {
        List<String> units = parts.stream().map(Part::unitName).distinct().toList();
        List<String> rounds = parts.stream().map(Part::roundName).distinct().toList();
        return units.size() == 1 ? units.get(0) : rounds.size() == 1 ? rounds.get(0) : "";
    }

    /** For the audit: our numbers of rounds and units. */
    String numbers() {
        return parts.stream().map(part -> part.round().value() + "/" + part.unit().value()).collect(Collectors.joining(","));
    }
}
