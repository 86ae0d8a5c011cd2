package io.github.rectify.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PlanMapper {

    int update(@Param("plan") Plan plan);

    void insert(@Param("plans") List<Plan> plans);

    /** Moves a plan on, unless the task was planned anew since it was read. */
    int advance(@Param("plan") Plan plan, @Param("readAt") Instant readAt);

    List<PlanRow> dueUntil(@Param("day") LocalDate day);

    List<PlanRow> dueAtOnce();

    Optional<Long> anyAtOnce();

    Optional<Wake> earliestWake();

    List<Wake> wakesUntil(@Param("now") Instant now, @Param("limit") int limit);

    void insertWake(@Param("taskId") long taskId, @Param("wakeAt") Instant wakeAt);

    /** @param wakeAt the moment it was read with, or null for any */
    int deleteWake(@Param("taskId") long taskId, @Param("wakeAt") @Nullable Instant wakeAt);

    List<PlanRow> ofTasks(@Param("taskIds") Collection<Long> taskIds);

    Optional<PlanRow> of(@Param("taskId") long taskId);

    List<ToldRow> told(@Param("taskIds") Collection<Long> taskIds);

    void insertTold(@Param("telling") Telling telling, @Param("at") Instant at, @Param("msgKey") String msgKey);

    void insertDecision(@Param("line") Line line);

    List<Long> openWithoutPlan(@Param("limit") int limit);

    /** How many tasks of each unit nobody answers for. */
    List<Unassigned> unassigned();

    /** The first of these of a unit. */
    List<Long> openUnassigned(@Param("unitId") long unitId, @Param("limit") int limit);

    List<Long> plannedUntil(@Param("day") LocalDate day);

    List<Line> decisions(@Param("taskId") long taskId, @Param("dayOn") @Nullable LocalDate dayOn,
            @Param("userId") @Nullable String userId);

    int ramped(@Param("userId") String userId, @Param("since") Instant since);

    /** A task's plan. */
    record Plan(long taskId, String policy, int policyVersion, @Nullable LocalDate nextOn, String reason, boolean atOnce,
            Instant plannedAt) {
    }

    /** What a scan reads of a plan. */
    record PlanRow(long taskId, @Nullable LocalDate nextOn, String reason, Instant plannedAt) {
    }

    /** A moment between the runs at which a task is looked at. */
    record Wake(long taskId, Instant wakeAt) {
    }

    /** How many tasks of a unit nobody answers for. */
    record Unassigned(long unitId, int tasks) {
    }

    /** One thing that was told. */
    record ToldRow(long taskId, Kind kind, LocalDate baseOn, int step, Audience audience) {
    }

    /** The reason of one telling or not-telling. */
    record Line(long taskId, LocalDate dayOn, Instant at, Audience audience, @Nullable String userId, String outcome,
            @Nullable String detail, @Nullable String msgKey) {
    }
}
