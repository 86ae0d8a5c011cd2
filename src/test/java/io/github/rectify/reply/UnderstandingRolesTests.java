package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.people.UserId;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.Level;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with a task of their own (7) and one of another that waits for them (16): in which capacity a text is taken. */
class UnderstandingRolesTests {

    private static final LocalDate TODAY = LocalDate.parse("2023-03-13");
    private static final Person LEADER = new Person(new PersonId(1), new UnitId(1), new UserId("leader"), "L", "", "", null,
            Set.of(Role.LEADER), true);

    private final Task own = task(7, TaskStatus.IN_PROGRESS);
    private final Task waiting = task(16, TaskStatus.SUBMITTED);
    private final Standing both = new Standing(LEADER, List.of(own), List.of(waiting), List.of(), List.of(), List.of(waiting), List.of(),
            List.of(), List.of());

    @ParameterizedTest(name = "{0}{1} or {2}{3}: {5}")
    @CsvSource({
        "REPORT_DONE, 7, UNKNOWN, , OFFICIAL, only a report",
        "UNKNOWN, , APPROVE, 16, LEADER, only a decision",
        "ACKNOWLEDGE, , APPROVE, 16, LEADER, a leader's yes decides what waits",
        "CONFIRM, , APPROVE, 16, LEADER, the same",
        "ACKNOWLEDGE, , ACKNOWLEDGE, , LEADER, seen is seen in either",
        "REPORT_DONE, 7, APPROVE, 16, BOTH, both can be done: ask",
        "REPORT_DONE, 7, APPROVE, 7, OFFICIAL, nothing waits about the own task",
        "REPORT_DONE, 16, APPROVE, 16, LEADER, nothing can be reported on what waits",
        "REPORT_DONE, , APPROVE, , BOTH, neither names a task: ask",
        "REPORT_PROGRESS, 7, INSTRUCT, 16, LEADER, an instruction goes before everything",
        "UNKNOWN, , QUERY_OVERVIEW, , LEADER, a leader's question",
        "QUERY_MINE, , UNKNOWN, , OFFICIAL, one's own question",
        "DELEGATE, , REPORT_PROGRESS, 7, OFFICIAL, a leader's reading that decides nothing does not count",
        "UNDO, , UNDO, , OFFICIAL, taking back is the same in either"})
    void isTakenInOneCapacityOrAsked(Intent official, String officialTask, Intent leader, String leaderTask, String taken,
            String remark) {
        Map<Situation.Role, Reading> readings = Map.of(Situation.Role.OFFICIAL, reading(official, officialTask),
                Situation.Role.LEADER, reading(leader, leaderTask));
        Outbox outbox = mock(Outbox.class);
        when(outbox.lastTold(any(), any())).thenReturn(Optional.empty());
        Calendars calendars = mock(Calendars.class);
        when(calendars.current()).thenReturn(WorkingCalendar.of(Set.of(), Map.of()));
        Understanding understanding = new Understanding((text, situation) -> readings.get(situation.role()), outbox, calendars,
                new AnswerWords());

        List<Understood> understood = understanding.read("text", both, TODAY, List.of());

        assertThat(understood.stream().map(one -> one.situation().role().name()).collect(Collectors.joining("+"))).as(remark)
                .isEqualTo(taken.equals("BOTH") ? "OFFICIAL+LEADER" : taken);
    }

    private static Reading reading(Intent intent, String task) {
        return new Reading(List.of(Action.of(intent, task == null ? List.of() : List.of(task))), List.of(), List.of());
    }

    private static Task task(long id, TaskStatus status) {
        return new Task(new TaskId(id), new RoundId(1), new UnitId(1), String.valueOf(id), String.valueOf(id), "t", Level.INTERNAL,
                status, TODAY, null, null, new PersonId(1), new PersonId(1), null, null, Instant.EPOCH, null, null, null, null, null, 0);
    }
}
