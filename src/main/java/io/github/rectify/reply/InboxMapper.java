package io.github.rectify.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface InboxMapper {

    void insert(@Param("dedupeKey") String dedupeKey, @Param("at") Instant at, @Param("userId") String userId,
            @Param("msgType") String msgType, @Param("event") @Nullable String event, @Param("payload") String payload);

    /** @param media photos and files, or everything else */
    List<Long> due(@Param("now") Instant now, @Param("media") boolean media, @Param("limit") int limit);

    Optional<Instant> nextDueAt(@Param("media") boolean media);

    /** Locks a row, passing over it if another node holds it. */
    Optional<InboxRow> lock(@Param("id") long id);

    /** Puts off the next attempt, without counting one. */
    void lease(@Param("id") long id, @Param("until") Instant until);

    /** The last text of a member before something else of theirs, since a moment. */
    Optional<InboxRow> textBefore(@Param("userId") String userId, @Param("id") long id, @Param("since") Instant since);

    int earlierOfUser(@Param("userId") String userId, @Param("id") long id);

    /** How often something of a member ended like this since a moment. */
    int countOutcomes(@Param("userId") String userId, @Param("outcome") String outcome, @Param("since") Instant since);

    int done(@Param("id") long id, @Param("outcome") String outcome, @Param("at") Instant at);

    int again(@Param("id") long id, @Param("attempts") int attempts, @Param("state") String state,
            @Param("nextAttemptAt") Instant nextAttemptAt, @Param("outcome") String outcome);
}
