package io.github.rectify.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OutboxMapper {

    void insert(@Param("row") NewRow row);

    void insertSubject(@Param("messageId") long messageId, @Param("subject") String subject);

    List<Candidate> waitingUntil(@Param("now") Instant now, @Param("limit") int limit);

    List<Candidate> lapsedUntil(@Param("now") Instant now, @Param("limit") int limit);

    Optional<Instant> nextWaitingAt();

    Optional<Instant> nextLapseAt();

    /** Locks one message for a claim, passing over it if another claim holds it. */
    Optional<OutboxRow> lock(@Param("id") long id);

    int inFlight(@Param("userId") String userId, @Param("exceptId") long exceptId, @Param("now") Instant now);

    List<Instant> attemptsSince(@Param("userId") String userId, @Param("since") Instant since);

    int attemptsOfAllSince(@Param("since") Instant since);

    int claim(@Param("claim") Claim claim, @Param("from") MessageState from);

    int rest(@Param("id") long id, @Param("from") MessageState from, @Param("to") MessageState to,
            @Param("nextAttemptAt") Instant nextAttemptAt, @Param("reason") @Nullable String reason);

    int drop(@Param("id") long id, @Param("from") MessageState from, @Param("reason") String reason);

    /** Leaves a message whose outcome nobody knows to a person. */
    int giveUp(@Param("id") long id, @Param("from") MessageState from, @Param("reason") String reason);

    int settle(@Param("end") Settlement end);

    Optional<Instant> pausedUntil(@Param("channel") String channel);

    int updatePause(@Param("channel") String channel, @Param("until") Instant until, @Param("reason") String reason);

    void insertPause(@Param("channel") String channel, @Param("until") Instant until, @Param("reason") String reason);

    Optional<SentCard> byCard(@Param("cardTaskId") String cardTaskId);

    List<SentCard> cardsAbout(@Param("subject") String subject, @Param("since") Instant since);

    int useResponseCode(@Param("id") long id, @Param("at") Instant at);

    Optional<SentCard> cardOf(@Param("messageId") long messageId);

    int withKey(@Param("key") String key);

    int isAbout(@Param("messageId") long messageId, @Param("subject") String subject);

    int spokenSince(@Param("beforeId") long beforeId, @Param("subject") String subject, @Param("since") Instant since);

    Set<String> subjects(@Param("messageId") long messageId);

    Optional<LastRow> lastTold(@Param("userId") String userId, @Param("kinds") Collection<String> kinds);

    int sameBody(@Param("userId") String userId, @Param("body") String body, @Param("since") Instant since);

    List<FailedMessage> failed(@Param("kinds") Collection<String> kinds, @Param("limit") int limit);

    int handBack(@Param("id") long id, @Param("at") Instant at);

    /** The latest message of a member. */
    record LastRow(long messageId, String kind, Instant sentAt) {
    }

    /** Something that may be due, and for whom. */
    record Candidate(long id, String userId) {
    }

    /** A claim: what the row becomes when it goes out. */
    record Claim(long id, String userId, String endpoint, String body, @Nullable String cardTaskId, int composed,
            Instant firstAttemptAt, Instant leaseUntil) {
    }

    /** The end of an attempt; {@code attempts} proves that it is still the same one. */
    record Settlement(long id, int attempts, MessageState state, @Nullable String reason, Instant nextAttemptAt,
            boolean thaw, boolean uncertain, @Nullable Instant sentAt, @Nullable String msgid,
            @Nullable String responseCode, @Nullable Integer errcode, @Nullable String errmsg) {
    }

    /** A message to be written; MyBatis fills in the id. */
    class NewRow {
        private long id;
        final NewMessage message;
        final Instant createdAt;
        final @Nullable String endpoint;
        final @Nullable String body;

        NewRow(NewMessage message, Instant createdAt, @Nullable String endpoint, @Nullable String body) {
            this.message = message;
            this.createdAt = createdAt;
            this.endpoint = endpoint;
            this.body = body;
        }

        public int getPriority() {
            return message.urgency().ordinal();
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }
}
