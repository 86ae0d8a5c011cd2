package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Absence;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Assignment;
import io.github.rectify.task.Channel;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may move a task, from where to where; and who answers for whom. */
class WorkflowTests extends Journey {

    private static final LocalDate TODAY = LocalDate.parse("2023-03-13");

    @Autowired
    private TaskIntake intake;

    /** Every state, every act, every role: what becomes of task 16 (assignee 江波, leader 叶知秋, chief 顾文清, office 杜明哲). */
    @Test
    void theTableOfMovesHolds() {
        List<String> table = new ArrayList<>();
        for (TaskStatus from : TaskStatus.values()) {
            for (String act : List.of("DONE", "PROGRESS", "BLOCKED", "ACKNOWLEDGE", "WITHDRAW", "APPROVE", "RETURN")) {
                StringBuilder row = new StringBuilder(from + " " + act + ":");
                for (String who : List.of("jiangbo", "yezhiqiu", "guwenqing", "duminzhe", "linyue")) {
                    row.append(' ').append(attempt(from, act, who));
                }
                table.add(row.toString());
            }
        }
        String mine = "NOT_YOURS";
        String decide = "NOT_YOUR_DECISION";
        assertThat(table).containsExactly(
                "IN_PROGRESS DONE: SUBMITTED " + mine + " " + mine + " SUBMITTED " + mine,
                "IN_PROGRESS PROGRESS: IN_PROGRESS " + mine + " " + mine + " IN_PROGRESS " + mine,
                "IN_PROGRESS BLOCKED: IN_PROGRESS " + mine + " " + mine + " IN_PROGRESS " + mine,
                "IN_PROGRESS ACKNOWLEDGE: IN_PROGRESS " + mine + " " + mine + " IN_PROGRESS " + mine,
                "IN_PROGRESS WITHDRAW: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "IN_PROGRESS APPROVE: " + decide + " WRONG_STATE " + decide + " REASON_NEEDED " + decide,
                "IN_PROGRESS RETURN: " + decide + " WRONG_STATE " + decide + " REASON_NEEDED " + decide,
                "SUBMITTED DONE: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "SUBMITTED PROGRESS: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "SUBMITTED BLOCKED: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "SUBMITTED ACKNOWLEDGE: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "SUBMITTED WITHDRAW: IN_PROGRESS " + mine + " " + mine + " IN_PROGRESS " + mine,
                "SUBMITTED APPROVE: " + decide + " CLOSED " + decide + " REASON_NEEDED " + decide,
                "SUBMITTED RETURN: " + decide + " IN_PROGRESS " + decide + " REASON_NEEDED " + decide,
                "CLOSED DONE: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "CLOSED PROGRESS: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "CLOSED BLOCKED: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "CLOSED ACKNOWLEDGE: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "CLOSED WITHDRAW: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "CLOSED APPROVE: " + decide + " WRONG_STATE " + decide + " REASON_NEEDED " + decide,
                "CLOSED RETURN: " + decide + " WRONG_STATE " + decide + " REASON_NEEDED " + decide,
                "LONG_TERM DONE: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "LONG_TERM PROGRESS: LONG_TERM " + mine + " " + mine + " LONG_TERM " + mine,
                "LONG_TERM BLOCKED: LONG_TERM " + mine + " " + mine + " LONG_TERM " + mine,
                "LONG_TERM ACKNOWLEDGE: LONG_TERM " + mine + " " + mine + " LONG_TERM " + mine,
                "LONG_TERM WITHDRAW: WRONG_STATE " + mine + " " + mine + " WRONG_STATE " + mine,
                "LONG_TERM APPROVE: " + decide + " WRONG_STATE " + decide + " REASON_NEEDED " + decide,
                "LONG_TERM RETURN: " + decide + " WRONG_STATE " + decide + " REASON_NEEDED " + decide);
    }

    private String attempt(TaskStatus from, String act, String who) {
        jdbc.update("UPDATE task SET status = ?, submitted_by = ?, submitted_at = opened_at WHERE code = '16'", from.name(),
                from == TaskStatus.SUBMITTED ? id("jiangbo").value() : null);
        MoveResult result = driver.act(() -> move(act, who, null));
        return result instanceof MoveResult.Refused refused ? refused.why().name() : result.task().status().name();
    }

    private MoveResult move(String act, String who, Integer version) {
        Actor actor = Actor.of(person(who), Channel.API, null);
        return switch (act) {
            case "APPROVE" -> tasks.decide(task("16").id(), true, null, actor, version);
            case "RETURN" -> tasks.decide(task("16").id(), false, null, actor, version);
            default -> tasks.report(task("16").id(), new Report(Report.Kind.valueOf(act), null), actor, version);
        };
    }

    @Test
    void aLostRaceIsToldAsOne() {
        int seen = task("16").version();
        assertThat(driver.act(() -> move("PROGRESS", "jiangbo", seen))).isInstanceOf(MoveResult.Moved.class);
        assertThat(driver.act(() -> move("DONE", "jiangbo", seen)))
                .isInstanceOfSatisfying(MoveResult.Refused.class, refused -> assertThat(refused.why()).isEqualTo(MoveResult.Why.STALE));
    }

    @Test
    void nobodyDecidesOnTheirOwnTask() {
        assertThat(reviewer("jiangbo", "yezhiqiu")).isEqualTo("yezhiqiu LEADER");
        assertThat(reviewer("yezhiqiu", "yezhiqiu")).isEqualTo("guwenqing CHIEF");
        assertThat(reviewer("guwenqing", "guwenqing")).isEqualTo("duminzhe ADMINISTRATOR");
        assertThat(reviewer("jiangbo", null)).isEqualTo("guwenqing CHIEF");
    }

    private String reviewer(String assignee, String leader) {
        Task task = task("16");
        driver.act(() -> intake.assign(List.of(new Assignment(task.id(), "科", id(assignee), leader == null ? null : id(leader))),
                Actor.account("admin", Channel.CONSOLE)));
        Reviewer found = tasks.reviewerOf(task("16")).orElseThrow();
        return people.get(found.person()).userId() + " " + found.as();
    }

    @Test
    void standInsAreFollowedAndCirclesLeadToNobody() {
        away("jiangbo", "linyue", 2);
        away("linyue", "tangyi", 1);
        assertThat(people.presence(id("jiangbo"), TODAY)).isInstanceOfSatisfying(Presence.StandIn.class,
                presence -> assertThat(presence.standIn().userId()).hasToString("tangyi"));
        assertThat(people.presence(id("jiangbo"), TODAY.plusDays(1)).told().userId()).hasToString("linyue");
        assertThat(people.presence(id("jiangbo"), TODAY.plusDays(2))).isInstanceOf(Presence.Here.class);

        away("tangyi", "jiangbo", 1);
        assertThat(people.presence(id("jiangbo"), TODAY)).isInstanceOfSatisfying(Presence.Nobody.class,
                presence -> assertThat(presence.why()).isEqualTo(Presence.Why.AWAY));
    }

    private void away(String who, String standIn, int days) {
        people.away(new Absence(id(who), TODAY, TODAY.plusDays(days), id(standIn)), "admin");
    }

    private Person person(String userId) {
        return people.byUserId(userId).orElseThrow();
    }

    private PersonId id(String userId) {
        return person(userId).id();
    }
}
