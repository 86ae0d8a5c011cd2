package io.github.rectifysandbox.app;

import io.github.rectifysandbox.platform.Received;
import io.github.rectifysandbox.time.MovableClock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as its reader has it.
 *
 * @param request the platform's JSON as sent
 * @param text the words, cut as the platform cuts them; null for a card
 * @param card the card's present face; null for anything else
 * @param state DELIVERED, REPLACED if the card has changed since, or RECALLED
 * @param taskId the card's present task id
 * @param pressable whether the card's buttons still work
 */
record MessageView(long id, String userId, OffsetDateTime at, String msgid, JsonNode request, @Nullable String text,
        @Nullable JsonNode card, String state, @Nullable String taskId, boolean pressable) {

    static MessageView of(Received one) {
        Received.Card card = one.card();
        return new MessageView(one.id(), one.userId(), one.at().atZone(MovableClock.ZONE).toOffsetDateTime(), one.msgid(),
                one.requestJson(), one.text(), card == null ? null : card.json(), state(one),
                card == null ? null : card.taskId().orElse(null), card != null && card.isPressable());
    }

    private static String state(Received one) {
        boolean replaced = one.state() == Received.State.DELIVERED && one.card() != null && one.card().changedAt() != null;
        return replaced ? "REPLACED" : one.state().name();
    }
}
