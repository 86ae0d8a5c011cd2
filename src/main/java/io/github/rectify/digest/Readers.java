package io.github.rectify.digest;

import io.github.rectify.people.People;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody a digest may be written for. */
@Component
class Readers {

    private final People people;

    Readers(People people) {
        this.people = people;
    }

    Map<UnitId, List<Reader>> byUnit() {
        Map<UnitId, List<Reader>> byUnit = new LinkedHashMap<>();
        Stream.of(Role.CHIEF, Role.LEADER).flatMap(role -> people.withRole(role).stream()).distinct()
                .map(Reader::of).flatMap(Optional::stream)
                .forEach(reader -> byUnit.computeIfAbsent(reader.person().unitId(), unit -> new ArrayList<>()).add(reader));
        return byUnit;
    }
}
