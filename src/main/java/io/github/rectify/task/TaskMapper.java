package io.github.rectify.task;

import io.github.rectify.people.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskMapper {

    Optional<TaskRow> byId(@Param("id") long id);

    List<TaskRow> byIds(@Param("ids") Collection<Long> ids);

    Optional<TaskRow> byCode(@Param("roundId") long roundId, @Param("code") String code);

    List<TaskRow> byNo(@Param("roundId") long roundId, @Param("unitId") long unitId, @Param("no") String no);

    List<TaskRow> ofAssignees(@Param("ids") Collection<Long> ids);

    List<TaskRow> ofLeaders(@Param("ids") Collection<Long> ids);

    List<TaskRow> ofUnit(@Param("unitId") long unitId);

    Optional<String> roundName(@Param("roundId") long roundId);

    List<String> measures(@Param("taskId") long taskId);

    List<TaskEvent> history(@Param("taskId") long taskId);

    Optional<TaskEvent> lastDeedOf(@Param("personId") long personId, @Param("since") Instant since,
            @Param("channels") Collection<Channel> channels, @Param("kinds") Collection<EventKind> kinds);

    List<TaskEvent> eventsBetween(@Param("unitId") UnitId unitId, @Param("after") Instant after,
            @Param("until") Instant until);

    Optional<Instant> firstOpenedAt(@Param("unitId") long unitId);

    /** Locks a task's row until the transaction ends. */
    Optional<Long> lock(@Param("id") long id);

    /**
     * @param now the moment of closing, if the change closes it
     * @return 1 if the task was still in the state and version it was read in, else 0
     */
    int move(@Param("task") Task task, @Param("change") Change change, @Param("now") Instant now);

    void insertEvent(@Param("event") NewEvent event);

    /** The same for many lines; their ids are not filled in. */
    void insertEvents(@Param("events") List<NewEvent> events);

    void insertBefore(@Param("eventId") long eventId, @Param("change") Change change);

    Optional<Change> before(@Param("eventId") long eventId);

    int assign(@Param("assignment") Assignment assignment, @Param("version") int version);
}
