package io.github.rectify.ledger;

import io.github.rectify.ledger.table.Column;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what somebody once decided about a file: for its shape what the columns hold, for a unit who is meant by a name. */
@Component
class LedgerMemory {

    private static final TypeReference<LinkedHashMap<String, String>> ROLES = new TypeReference<>() { };

    private final LedgerMapper mapper;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    LedgerMemory(LedgerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The roles by column letter, as they were last committed for this shape; empty if nothing was ever corrected. */
    Map<String, String> roles(String shape) {
        return mapper.roles(shape).map(this::read).orElse(Map.of());
    }

    private Map<String, String> read(String stored) {
        try {
            return json.readValue(stored, ROLES);
        } catch (JacksonException broken) {
            return Map.of();
        }
    }

    void remember(String shape, List<Column> columns, Actor actor) {
        Map<String, String> roles = new LinkedHashMap<>();
        columns.forEach(column -> roles.put(column.letter(), LedgerColumns.written(column)));
        mapper.saveRoles(shape, json.writeValueAsString(roles), clock.instant(), actor.name());
    }

    /** Who is meant by printed names, by their hash; empty for nobody. */
    Map<String, Optional<PersonId>> names(UnitId unit) {
        Map<String, Optional<PersonId>> names = new HashMap<>();
        for (LedgerMapper.Answer answer : mapper.names(unit.value())) {
            names.put(answer.printed(), Optional.ofNullable(answer.personId()).map(PersonId::new));
        }
        return names;
    }

    void remember(UnitId unit, String printed, @Nullable PersonId person, Actor actor) {
        mapper.saveName(unit.value(), hash(printed), person == null ? null : person.value(), clock.instant(), actor.name());
    }

    String json(Map<String, String> extras) {
        return json.writeValueAsString(extras);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
