package io.github.rectify.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EvidenceMapper {

    Optional<EvidenceRow> byId(@Param("id") long id);

    Optional<EvidenceRow> byOrigin(@Param("origin") String origin);

    List<EvidenceRow> ofTask(@Param("taskId") long taskId);

    List<EvidenceRow> unboundOf(@Param("personId") long personId, @Param("since") Instant since);

    List<Long> tasksOf(@Param("id") long id);

    List<Twin> twins(@Param("taskId") long taskId);

    /** In bytes; what is kept once for several senders counts once. */
    long kept();

    boolean keeps(@Param("sha256") String sha256);

    void insert(@Param("evidence") EvidenceDraft evidence);

    /** Holds the task as it stands until the transaction ends. */
    Optional<Long> lockTask(@Param("taskId") long taskId);

    Optional<Link> link(@Param("evidenceId") long evidenceId, @Param("taskId") long taskId);

    void insertLink(@Param("evidenceId") long evidenceId, @Param("taskId") long taskId, @Param("at") Instant at,
            @Param("byPersonId") @Nullable Long byPersonId, @Param("byName") String byName);

    /** @return 1 if the link was there and had been taken back, else 0 */
    int renewLink(@Param("evidenceId") long evidenceId, @Param("taskId") long taskId, @Param("at") Instant at,
            @Param("byPersonId") @Nullable Long byPersonId, @Param("byName") String byName);

    /** @return 1 if the link was there, else 0 */
    int removeLink(@Param("evidenceId") long evidenceId, @Param("taskId") long taskId, @Param("at") Instant at);

    /** The same bytes at another task. */
    record Twin(long evidenceId, long taskId) {
    }

    /** That a file belongs to a task, or did. */
    record Link(long evidenceId, long taskId, Instant at, @Nullable Instant removedAt) {
    }
}
