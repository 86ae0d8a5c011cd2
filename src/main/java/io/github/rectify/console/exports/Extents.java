package io.github.rectify.console.exports;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.people.People;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.RoundId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds out what an export is about from a round and a unit, each by name or by our number, or all there is if not given. Only units the
 * viewer administers, or is the chief of or stands in for, can be exported.
 */
@Component
class Extents {

    private final ExportMapper mapper;
    private final People people;

    Extents(ExportMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    /** @throws Refusal if the viewer may export nothing */
    List<Part> all(Sight sight) {
        if (!sight.everything() && sight.units().isEmpty()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "EXPORT_NOT_ALLOWED");
        }
        return mapper.choices(sight).stream().map(choice -> new Part(new RoundId(choice.roundId()), choice.roundName(),
                new UnitId(choice.unitId()), choice.unitName())).toList();
    }

    /** @throws Refusal if there is nothing of it, or it is not the viewer's to export */
    Extent find(@Nullable String round, @Nullable String unit, Sight sight) {
        List<Part> parts = all(sight);
        String wantedRound = Fields.given(round);
        String wantedUnit = Fields.given(unit);
        if (wantedUnit != null && !sight.everything() && sight.units().stream().noneMatch(one -> isCalled(one, wantedUnit))) {
            throw new Refusal(HttpStatus.FORBIDDEN, "EXPORT_OTHER_UNIT");
        }
        List<Part> ofRound = wantedRound == null ? parts
                : matching(parts, wantedRound, Part::roundName, part -> part.round().value());
        if (ofRound.isEmpty()) {
            throw wantedRound == null ? new Refusal(HttpStatus.NOT_FOUND, "NOTHING_TO_EXPORT")
                    : Refusal.notFound("NO_ROUND", wantedRound);
        }
        List<Part> found = wantedUnit == null ? ofRound
                : matching(ofRound, wantedUnit, Part::unitName, part -> part.unit().value());
        if (found.isEmpty()) {
            throw Refusal.notFound("NO_UNIT_IN_ROUND", wantedUnit);
        }
        return new Extent(found);
    }

    /** @throws Refusal if more than one is meant, too */
    Part one(@Nullable String round, @Nullable String unit, Sight sight) {
        List<Part> parts = find(round, unit, sight).parts();
        if (parts.size() > 1) {
            boolean rounds = parts.stream().map(Part::round).distinct().count() > 1;
            throw new Refusal(HttpStatus.BAD_REQUEST, rounds ? "CHOOSE_ROUND" : "CHOOSE_UNIT", parts.size());
        }
        return parts.get(0);
    }

    private boolean isCalled(UnitId unit, String wanted) {
        return wanted.equals(String.valueOf(unit.value())) || people.nameOf(unit).filter(wanted::equals).isPresent();
    }

    /** By name; if nothing is called so, by number. */
    private static List<Part> matching(List<Part> parts, String wanted, Function<Part, String> name, Function<Part, Long> number) {
        List<Part> named = parts.stream().filter(part -> name.apply(part).equals(wanted)).toList();
        return !named.isEmpty() ? named
                : parts.stream().filter(part -> String.valueOf(number.apply(part)).equals(wanted)).toList();
    }
}
