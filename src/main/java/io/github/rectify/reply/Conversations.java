package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.wecom.CallbackMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import io.github.rectify.schedule.BusinessTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles one thing that came in: what it moves, the answer to it and its end in the inbox are one transaction, so it acts once
 * or not at all. A photo or file is fetched before that transaction. What one person sent is handled in its order.
 */
@Component
class Conversations {

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(2), Duration.ofSeconds(10),
            Duration.ofMinutes(1), Duration.ofMinutes(5));

    private static final int LONGEST_OUTCOME = 400;

    /** Longer than the platform is given for it. */
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(3);

    private static final Set<String> KNOWN_TYPES = Set.of("voice", "video", "location", "link");

    private final InboxMapper mapper;
    private final People people;
    private final Standings standings;
    private final TextReplies texts;
    private final CardReplies cards;
    private final MediaReplies media;
    private final Fetching fetching;
    private final Answers answers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Conversations(InboxMapper mapper, People people, Standings standings, TextReplies texts, CardReplies cards, MediaReplies media,
            Fetching fetching, Answers answers, Clock clock, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.people = people;
        this.standings = standings;
        this.texts = texts;
        this.cards = cards;
        this.media = media;
        this.fetching = fetching;
        this.answers = answers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return false if it was not this call's to handle */
    boolean handle(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> handle(id, null)));
    }

    /**
     * The same for a photo or file, which is fetched first.
     *
     * @return false if it was not this call's to handle
     */
    boolean handleMedia(long id) {
        Optional<InboxRow> leased = Objects.requireNonNull(transaction.execute(status -> leaseOfMedia(id)));
        Fetching.Fetched fetched = leased.map(this::fetch).orElse(null);
        return Boolean.TRUE.equals(transaction.execute(status -> handle(id, fetched)));
    }

    /** Of a photo or file: keeps other nodes from fetching it too, for as long as fetching may take. */
    private Optional<InboxRow> leaseOfMedia(long id) {
        return mine(id).filter(row -> Fetching.brings(CallbackMessage.parse(row.payload())))
                .filter(row -> member(row.userId()).isPresent()).map(row -> {
                    mapper.lease(id, clock.instant().plus(LONGEST_FETCH));
                    return row;
                });
    }

    private Fetching.Fetched fetch(InboxRow row) {
        return fetching.fetch(row, CallbackMessage.parse(row.payload()), member(row.userId()).orElseThrow(), BusinessTime.today(clock));
    }

    private Optional<Person> member(String userId) {
        return people.byUserId(userId).filter(Person::active);
    }

    /** Locked, if it waits and nothing of the same member waits before it. */
    private Optional<InboxRow> mine(long id) {
        return mapper.lock(id).filter(row -> row.state().equals("NEW"))
                .filter(row -> mapper.earlierOfUser(row.userId(), id) == 0);
    }

    private boolean handle(long id, Fetching.@Nullable Fetched fetched) {
        Optional<InboxRow> found = mine(id);
        if (found.isEmpty()) {
            return false;
        }
        InboxRow row = found.get();
        String outcome = act(row, CallbackMessage.parse(row.payload()), fetched);
        mapper.done(id, outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME), clock.instant());
        return true;
    }

    private String act(InboxRow row, CallbackMessage message, Fetching.@Nullable Fetched fetched) {
        Optional<Person> person = member(message.fromUser());
        if (message.msgType().equals("event")) {
            return "template_card_event".equals(message.event()) ? person.map(presser -> pressed(row, message, presser)).orElse("STRANGER")
                    : "IGNORED_EVENT";
        }
        if (person.isEmpty()) {
            answers.toStranger(row, message.fromUser());
            return "STRANGER";
        }
        Turn turn = Turn.chat(row, person.get(), BusinessTime.today(clock));
        if (message.msgType().equals("text")) {
            return texts.wrote(turn, message, standings.of(turn.person(), turn.today()));
        }
        if (fetched != null) {
            return media.sent(turn, fetched, standings.of(turn.person(), turn.today()));
        }
        answers.say(row, person.get(), "otherType." + (KNOWN_TYPES.contains(message.msgType()) ? message.msgType() : "unknown"));
        return "OTHER_TYPE: " + message.msgType();
    }

    private String pressed(InboxRow row, CallbackMessage press, Person person) {
        return cards.pressed(row, press, person.userId().key(), new CardReplies.Presser() {
            @Override
            public Turn turn(long messageId) {
                return Turn.card(row, person, messageId, BusinessTime.today(clock));
            }

            @Override
            public Standing standing() {
                return standings.of(person, BusinessTime.today(clock));
            }
        });
    }

    /** After a failure: another try later, and after the last one the shelf, with a word to the person. */
    @Transactional
    public void putOff(long id, RuntimeException failure) {
        mapper.lock(id).ifPresent(row -> {
            boolean last = row.attempts() >= WAITS.size();
            Instant next = clock.instant().plus(WAITS.get(Math.min(row.attempts(), WAITS.size() - 1)));
            mapper.again(id, row.attempts(), last ? "SHELVED" : "NEW", next,
                    failure.getClass().getSimpleName());
            if (last) {
                people.byUserId(row.userId()).ifPresent(person -> answers.say(row, person, "shelved"));
            }
        });
    }
}
