package io.github.rectify.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface IntakeMapper {

    Optional<Long> roundId(@Param("name") String name);

    void insertRound(@Param("name") String name);

    /** Locks the round's row, so that two intakes into one round number their tasks one after the other. */
    long lockRound(@Param("roundId") long roundId);

    List<KnownProblem> problems(@Param("roundId") long roundId, @Param("unitId") long unitId);

    List<KnownMeasure> measures(@Param("roundId") long roundId, @Param("unitId") long unitId);

    List<String> codes(@Param("roundId") long roundId);

    void insertProblems(@Param("problems") List<NewProblem> problems);

    void insertTasks(@Param("tasks") List<NewTask> tasks);

    void insertMeasures(@Param("measures") List<NewMeasure> measures);

    void deleteMeasures(@Param("taskId") long taskId);

    /** Changes the task, if it is in the version it was read in; a snooze is the assignee's and goes with them. */
    int revise(@Param("task") Task task, @Param("no") String no, @Param("title") String title,
            @Param("dueOn") @Nullable LocalDate dueOn, @Param("placement") Placement placement);

    /** From now on messages name the task by its code alone. */
    int restrict(@Param("taskId") long taskId);

    /** Changes the named parts of the task's problem, and its key, which follows from them. */
    void reword(@Param("taskId") long taskId, @Param("draft") ProblemDraft draft, @Param("headings") String headings,
            @Param("persons") String persons, @Param("parts") Set<String> parts);

    /** A problem already there with the task made of it; {@code status} is the one it was imported with. */
    record KnownProblem(long taskId, String code, String sourceKey, String no, String headings, String title, String text,
            String persons, Level level, TaskStatus status, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn) {

        ProblemDraft draft(List<String> measures) {
            return new ProblemDraft(sourceKey, no, lines(headings), title, text, measures, status, dueOn, completedOn,
                    lines(persons), level);
        }

        private static List<String> lines(String joined) {
            return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
        }
    }

    record KnownMeasure(long taskId, String text) {
    }

    /** A measure to be written; {@code position} counts from 1. */
    record NewMeasure(long taskId, int position, String text) {

        static List<NewMeasure> of(long taskId, List<String> texts) {
            return IntStream.range(0, texts.size()).mapToObj(i -> new NewMeasure(taskId, i + 1, texts.get(i))).toList();
        }
    }

    /** A problem to be written; MyBatis fills in the id. */
    class NewProblem {
        private long id;
        final long roundId;
        final long unitId;
        final ProblemDraft draft;
        final int position;

        NewProblem(long roundId, long unitId, ProblemDraft draft, int position) {
            this.roundId = roundId;
            this.unitId = unitId;
            this.draft = draft;
            this.position = position;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getHeadings() {
            return String.join("\n", draft.headings());
        }

        public String getPersons() {
            return String.join("\n", draft.persons());
        }
    }

    /** A task to be written; MyBatis fills in the id. */
    class NewTask {
        private long id;
        final NewProblem problem;
        final String code;
        final @Nullable LocalDate dueOn;
        final @Nullable LocalDate completedOn;
        final Instant openedAt;
        final Placement placement;

        NewTask(NewProblem problem, String code, Instant openedAt, Placement placement) {
            this.placement = placement;
            this.problem = problem;
            this.code = code;
            this.openedAt = openedAt;
            this.dueOn = problem.draft.dueOn();
            this.completedOn = problem.draft.completedOn();
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }
}
