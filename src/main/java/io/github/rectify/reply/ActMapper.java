package io.github.rectify.reply;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ActMapper {

    int countOf(@Param("inboxId") long inboxId);

    void insert(@Param("inboxId") long inboxId, @Param("personId") long personId, @Param("seq") int seq,
            @Param("kind") Act.Kind kind, @Param("taskId") @Nullable Long taskId, @Param("ref") String ref,
            @Param("beforeIt") @Nullable String beforeIt, @Param("at") Instant at);

    /** What the latest message of somebody moved that is not taken back yet, the latest first. */
    List<Act> latestOf(@Param("personId") long personId);

    /** What somebody moved of a task that is not taken back yet, the latest first. */
    List<Act> ofTask(@Param("personId") long personId, @Param("taskId") long taskId);

    /** What somebody moved since a moment, the latest first. */
    List<Act> since(@Param("personId") long personId, @Param("since") Instant since);

    /** @return 1 if it stood, else 0 */
    int undo(@Param("id") long id, @Param("at") Instant at);
}
