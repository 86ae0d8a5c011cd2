package io.github.rectify.outbox;

import io.github.rectify.wecom.WeComMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims one message in one short transaction: lock it, look whether it may be said now (quiet hours, the member's limits,
 * another on the wire to the same member), ask for the last word unless its bytes are frozen, mark it SENDING. The count of the
 * state-checked update is the proof of the claim; the lock only saves time.
 */
@Component
class Claims {

    /** How long a message waits whose author failed to give its words. */
    private static final Duration TRIES_AGAIN = Duration.ofMinutes(1);

    private final OutboxMapper mapper;
    private final Map<String, LastWord> authors = new HashMap<>();
    private final SpeakingHours hours;
    private final WeComMessages messages;
    private final TextBodies texts;
    private final Cards cards;
    private final OutboxProperties properties;
    private final Clock clock;

    Claims(OutboxMapper mapper, List<LastWord> authors, SpeakingHours hours, WeComMessages messages, TextBodies texts,
            Cards cards, OutboxProperties properties, Clock clock) {
        this.mapper = mapper;
        this.hours = hours;
        this.messages = messages;
        this.texts = texts;
        this.cards = cards;
        this.properties = properties;
        this.clock = clock;
        authors.forEach(author -> author.kinds().forEach(kind -> this.authors.put(kind, author)));
    }

    /** The message, ours to send; or empty if it is not to be said now, which its row then tells. */
    @Transactional
    public Optional<Claimed> claim(long id) {
        Instant now = clock.instant();
        Optional<OutboxRow> found = mapper.lock(id).filter(row -> row.isDue(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        OutboxRow row = found.get();
        if (isUncertain(row) && isForgotten(row, now)) {
            mapper.giveUp(row.id(), row.state(), "OUTCOME_UNKNOWN");
            return Optional.empty();
        }
        if (row.state() != MessageState.SENDING && mustWait(row, now)) {
            return Optional.empty();
        }
        return row.body() == null ? compose(row, now) : take(row, row.userId(), row.endpoint(), row.body(),
                row.cardTaskId(), row.composed(), now);
    }

    /** Whether an unknown outcome is older than the platform's memory of it: then the same bytes would be seen twice. */
    private static boolean isForgotten(OutboxRow row, Instant now) {
        Instant first = row.firstAttemptAt();
        return first != null && !now.isBefore(first.plus(Outbox.DUPLICATE_CHECK).minus(Duration.ofMinutes(5)));
    }

    /** Whether it may have been delivered: an outcome was unknown, or a claim of it was lost. */
    private static boolean isUncertain(OutboxRow row) {
        return row.uncertain() || row.state() == MessageState.SENDING;
    }

    private boolean mustWait(OutboxRow row, Instant now) {
        if (!row.urgency().speaksAtAnyHour()) {
            Optional<String> closed = hours.whyNot(now);
            if (closed.isPresent()) {
                hold(row, hours.nextOpening(now).plusSeconds(row.id() % 240), closed.get());
                return true;
            }
        }
        if (mapper.inFlight(row.userId(), row.id(), now) > 0) {
            hold(row, now.plusSeconds(1), "ANOTHER_ON_THE_WIRE");
            return true;
        }
        if (!row.uncertain()) {
            Optional<Instant> free = memberFreeAt(row.userId(), now);
            free.ifPresent(at -> hold(row, at, "MEMBER_LIMIT"));
            return free.isPresent();
        }
        return false;
    }

    /** When the member may be told something again, or empty if now. */
    private Optional<Instant> memberFreeAt(String userId, Instant now) {
        Duration hour = Duration.ofHours(1);
        Duration minute = Duration.ofMinutes(1);
        List<Instant> told = mapper.attemptsSince(userId, now.minus(hour));
        if (told.size() >= properties.memberPerHour()) {
            return Optional.of(told.get(told.size() - properties.memberPerHour()).plus(hour));
        }
        List<Instant> lately = told.stream().filter(at -> at.isAfter(now.minus(minute))).toList();
        return lately.size() < properties.memberPerMinute() ? Optional.empty()
                : Optional.of(lately.get(lately.size() - properties.memberPerMinute()).plus(minute));
    }

    private Optional<Claimed> compose(OutboxRow row, Instant now) {
        LastWord author = authors.get(row.kind());
        if (author == null) {
            mapper.drop(row.id(), row.state(), "NO_AUTHOR: " + row.kind());
            return Optional.empty();
        }
        Word word = author.word(row.waiting());
        if (word instanceof Word.Say say) {
            return say(row, say.outgoing(), now);
        }
        if (word instanceof Word.Drop drop) {
            mapper.drop(row.id(), row.state(), drop.reason());
            return Optional.empty();
        }
        if (word instanceof Word.HoldUntil held) {
            hold(row, held.until(), held.reason());
            return Optional.empty();
        }
        throw new AssertionError(word);
    }

    private Optional<Claimed> say(OutboxRow row, Outgoing outgoing, Instant now) {
        int composed = row.composed() + 1;
        String cardTaskId = "rt-" + row.id() + "-" + composed;
        Content content = outgoing.content();
        if (content instanceof Content.Text text) {
            return take(row, outgoing.userId(), Outbox.Endpoint.SEND.name(),
                    texts.of(outgoing.userId(), text.text()), null, composed, now);
        }
        if (content instanceof Content.Card card) {
            return take(row, outgoing.userId(), Outbox.Endpoint.SEND.name(),
                    messages.card(outgoing.userId(), cardTaskId, cards.template(card)), cardTaskId, composed, now);
        }
        if (content instanceof Content.CardChange change) {
            return take(row, outgoing.userId(), Outbox.Endpoint.UPDATE.name(), change(outgoing, change, cardTaskId),
                    change.card() == null ? null : cardTaskId, composed, now);
        }
        throw new AssertionError(content);
    }

    private String change(Outgoing outgoing, Content.CardChange change, String cardTaskId) {
        Content.Card card = change.card();
        return card == null ? messages.replaceButtons(outgoing.userId(), change.responseCode(), change.words())
                : messages.replaceCard(outgoing.userId(), change.responseCode(), cardTaskId, cards.template(card));
    }

    private Optional<Claimed> take(OutboxRow row, String userId, @Nullable String endpoint, String body,
            @Nullable String cardTaskId, int composed, Instant now) {
        Outbox.Endpoint by = endpoint == null ? Outbox.Endpoint.SEND : Outbox.Endpoint.valueOf(endpoint);
        boolean uncertain = isUncertain(row);
        // the platform's memory begins with the first attempt that may have reached it
        Instant first = uncertain && row.firstAttemptAt() != null ? row.firstAttemptAt() : now;
        int claimed = mapper.claim(new OutboxMapper.Claim(row.id(), userId, by.name(), body, cardTaskId, composed, first,
                now.plus(properties.lease())), row.state());
        return claimed == 0 ? Optional.empty()
                : Optional.of(new Claimed(row.id(), userId, by, body, row.attempts() + 1, uncertain, first,
                        composed > 0));
    }

    /** Puts a message off that could not be claimed, so that it does not stand in the way of the others. */
    @Transactional
    public void putOff(long id, String reason) {
        mapper.lock(id).filter(row -> row.state() != MessageState.SENDING)
                .ifPresent(row -> hold(row, clock.instant().plus(TRIES_AGAIN), reason));
    }

    private void hold(OutboxRow row, Instant until, String reason) {
        mapper.rest(row.id(), row.state(), MessageState.HELD, until, reason);
    }
}
