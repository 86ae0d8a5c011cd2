package io.github.rectify.console.messages;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.outbox.MessageState;
import io.github.rectify.schedule.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Which messages are wanted; nothing given means all, of user ids too. The days are those of creation in the business zone, both included. */
record MessageQuery(Set<String> userIds, Set<MessageState> states, @Nullable LocalDate from, @Nullable LocalDate to) {

    MessageQuery {
        userIds = Set.copyOf(userIds);
        states = Set.copyOf(states);
    }

    /** @throws Refusal with what is allowed, if a value is none */
    static MessageQuery parse(@Nullable String userId, @Nullable String state, @Nullable String from, @Nullable String to) {
        MessageQuery query = new MessageQuery(Fields.given(userId) == null ? Set.of() : Set.of(userId.strip()), states(Fields.given(state)),
                Fields.day("from", from), Fields.day("to", to));
        if (query.from != null && query.to != null && query.from.isAfter(query.to)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "DAYS_REVERSED", query.from.toString(), query.to.toString());
        }
        return query;
    }

    private static Set<MessageState> states(@Nullable String value) {
        Set<MessageState> found = EnumSet.noneOf(MessageState.class);
        if (value != null) {
            for (String one : value.split(",")) {
                found.add(state(one));
            }
        }
        return found;
    }

    private static MessageState state(String value) {
        String name = value.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(MessageState.values()).filter(state -> state.name().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.badValue("state", value, Arrays.stream(MessageState.values()).map(Enum::name)
                        .collect(Collectors.joining(", "))));
    }

    MessageQuery to(Set<String> storedUserIds) {
        return new MessageQuery(storedUserIds, states, from, to);
    }

    public @Nullable Instant begin() {
        return from == null ? null : from.atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    /** The first moment after the last day. */
    public @Nullable Instant end() {
        return to == null ? null : to.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }
}
