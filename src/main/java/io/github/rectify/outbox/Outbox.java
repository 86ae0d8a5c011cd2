package io.github.rectify.outbox;

import io.github.rectify.schedule.Wakeup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The line of what is to be said. A message is in line if and only if the caller's transaction commits; it leaves from there
 * by the {@link Dispatcher}. A crash loses no message; one between sending and settling sends the same bytes again, which the
 * platform's duplicate check swallows for four hours.
 */
@Component
public class Outbox {

    /** The name under which the dispatcher is woken. */
    static final String LOOP = "outbox";

    /** How long the platform remembers a request it has delivered (wecom.md 3.1). */
    static final Duration DUPLICATE_CHECK = Duration.ofHours(4);

    /** How long a response code may be used (wecom.md 3.4), less a little. */
    private static final Duration RESPONSE_CODE = Duration.ofHours(71);

    private final OutboxMapper mapper;
    private final TextBodies texts;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Wakeup wakeup;

    Outbox(OutboxMapper mapper, TextBodies texts, OutboxProperties properties, Clock clock, Wakeup wakeup) {
        this.mapper = mapper;
        this.texts = texts;
        this.properties = properties;
        this.clock = clock;
        this.wakeup = wakeup;
    }

    /**
     * Puts a message in line; its words are asked for later.
     *
     * @return false if one with the same key is already in line or was sent
     */
    @Transactional
    public boolean put(NewMessage message) {
        return insert(message, null, null);
    }

    /**
     * Puts a text in line whose words are final now, but for the time that is added to one that reads like an earlier one.
     *
     * @return false if one with the same key is already in line or was sent
     */
    @Transactional
    public boolean putText(NewMessage message, String text) {
        return insert(message, Endpoint.SEND.name(), texts.of(message.userId(), text));
    }

    /**
     * Puts in line that a card changes its face; what it looks like then is asked of the author of {@link FaceChange#KIND}.
     *
     * @param cause what this follows from, so that one cause changes a card once
     */
    @Transactional
    public boolean putFaceChange(String cause, SentCard card, String responseCode, String subject, String happened) {
        FaceChange change = new FaceChange(card.messageId(), responseCode, subject, happened);
        return insert(new NewMessage("face:" + cause + ":" + card.messageId(), FaceChange.KIND, Urgency.ANSWER,
                card.userId(), change.refs(), Set.of(subject), clock.instant()), null, null);
    }

    /** Whether a message with this key was ever put in line. */
    public boolean has(String key) {
        return mapper.withKey(key) > 0;
    }

    private boolean insert(NewMessage message, @Nullable String endpoint, @Nullable String body) {
        OutboxMapper.NewRow row = new OutboxMapper.NewRow(message, clock.instant(), endpoint, body);
        try {
            mapper.insert(row);
        } catch (DuplicateKeyException seen) {
            return false;
        }
        message.subjects().forEach(subject -> mapper.insertSubject(row.getId(), subject));
        wakeup.wake(LOOP);
        return true;
    }

    /** The moment at which a message of a run that begins now may leave: spread evenly by {@code of}, the same each time. */
    public Instant spread(Instant begin, String of) {
        long seconds = Math.max(1, properties.spread().toSeconds());
        return begin.plusSeconds(Math.floorMod(of.hashCode() * 0x9E3779B9L >>> 7, seconds));
    }

    /**
     * The card the platform calls by this id, if it was ours and sent or being sent. A card that changed its face may be called
     * by the id of its first face or of a later one; it stays the same card.
     */
    public Optional<SentCard> card(String cardTaskId) {
        return mapper.byCard(cardTaskId).flatMap(face -> face.kind().equals(FaceChange.KIND)
                ? mapper.cardOf(FaceChange.parse(face.refs()).messageId()) : Optional.of(face));
    }

    /** Cards about a subject that can still be changed in place, the latest first. */
    public List<SentCard> changeableCards(String subject) {
        return mapper.cardsAbout(subject, clock.instant().minus(RESPONSE_CODE));
    }

    /** A card of ours by our own number of its message. */
    public Optional<SentCard> card(long messageId) {
        return mapper.cardOf(messageId);
    }

    /** Whether a message is about a subject. */
    public boolean isAbout(long messageId, String subject) {
        return mapper.isAbout(messageId, subject) > 0;
    }

    /** Whether an earlier message about a subject got its words after this one was put in line, and so could say all of it. */
    public boolean hasSpokenSince(Waiting message, String subject) {
        return mapper.spokenSince(message.id(), subject, message.createdAt()) > 0;
    }

    /** Marks the code a card was sent with as used, so that it is not tried twice; false if it was already. */
    @Transactional
    public boolean useResponseCode(SentCard card) {
        return mapper.useResponseCode(card.messageId(), clock.instant()) == 1;
    }

    /** What a member was last sent of these kinds. */
    public Optional<LastTold> lastTold(String userId, Set<String> kinds) {
        return mapper.lastTold(userId, kinds)
                .map(last -> new LastTold(last.messageId(), last.kind(), mapper.subjects(last.messageId()), last.sentAt()));
    }

    /** Whether there is anything to hand back of these kinds. */
    public boolean hasFailed(Collection<String> kinds) {
        return !mapper.failed(kinds, 1).isEmpty();
    }

    /** Hands back, once each, messages of these kinds that will not be said any more. */
    @Transactional
    public List<FailedMessage> takeFailed(Collection<String> kinds, int limit) {
        List<FailedMessage> taken = new ArrayList<>();
        for (FailedMessage failed : mapper.failed(kinds, limit)) {
            if (mapper.handBack(failed.messageId(), clock.instant()) == 1) {
                taken.add(failed);
            }
        }
        return taken;
    }

    /** Which call a message goes out by. */
    enum Endpoint { SEND, UPDATE }
}
