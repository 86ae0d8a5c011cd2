package io.github.rectify.reply;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface QuestionMapper {

    void insert(@Param("row") NewQuestion row);

    Optional<Question> byId(@Param("id") long id);

    /** The last one somebody was asked, whatever became of it. */
    Optional<Question> latestOf(@Param("personId") long personId);

    /** @return 1 if it was open, else 0 */
    int close(@Param("id") long id, @Param("state") Question.State state, @Param("answer") @Nullable String answer,
            @Param("at") Instant at);

    /** @return 1 if it was open, else 0 */
    int widen(@Param("id") long id, @Param("content") String content, @Param("expiresAt") Instant expiresAt);

    /** A question to be written down; {@code id} is set by it. */
    final class NewQuestion {

        private long id;
        private final long personId;
        private final long inboxId;
        private final Instant createdAt;
        private final Instant expiresAt;
        private final String content;

        NewQuestion(long personId, long inboxId, Instant createdAt, Instant expiresAt, String content) {
            this.personId = personId;
            this.inboxId = inboxId;
            this.createdAt = createdAt;
            this.expiresAt = expiresAt;
            this.content = content;
        }

        long getId() {
            return id;
        }
    }
}
