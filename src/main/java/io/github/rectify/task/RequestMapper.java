package io.github.rectify.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RequestMapper {

    Optional<RequestRow> byId(@Param("id") long id);

    List<RequestRow> openOf(@Param("taskId") long taskId);

    List<RequestRow> openOfTasks(@Param("taskIds") Collection<Long> taskIds, @Param("kind") Request.Kind kind);

    List<RequestRow> ofTask(@Param("taskId") long taskId);

    /** Everything open in a unit, the oldest first. */
    List<RequestRow> openInUnit(@Param("unitId") long unitId);

    Optional<RequestRow> askedBy(@Param("eventId") long eventId);

    List<RequestRow> closedBy(@Param("eventId") long eventId);

    void insert(@Param("ask") NewRequest ask);

    /** @return 1 if it was open, else 0 */
    int close(@Param("id") long id, @Param("state") Request.State state, @Param("at") Instant at,
            @Param("by") String by, @Param("eventId") long eventId, @Param("reason") @Nullable String reason);

    /** @return 1 if it was in this state, closed by this event, else 0 */
    int reopen(@Param("id") long id, @Param("state") Request.State state, @Param("eventId") long eventId);

    /** What is about to be written. */
    record NewRequest(long taskId, Request.Kind kind, @Nullable LocalDate wantedOn, @Nullable Long wantedPersonId,
            @Nullable String note, Instant askedAt, @Nullable Long askedById, String askedByName, long askEventId) {
    }
}
