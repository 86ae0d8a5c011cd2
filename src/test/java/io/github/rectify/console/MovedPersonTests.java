package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.PersonDraft;
import io.github.rectify.people.Role;
import io.github.rectify.people.UserId;
import io.github.rectify.reply.Misreading;
import io.github.rectify.reply.MisreadingFilter;
import io.github.rectify.reply.Misreadings;
import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody has gone to another unit and their tasks have stayed: whose the task is decides who sees it, not where they sit. */
class MovedPersonTests {

    private ConsoleHouse house;
    private Task task;

    @BeforeEach
    void jiangHasGoneToTheOtherBureau() {
        house = ConsoleHouse.shared();
        task = house.task("6", "下属单位监管缺位", "jiang", "ye", "2023-03-17");
        house.message("before", "DUE", "jiang", task.id());
        moves("jiang", "江波", null, Role.OFFICIAL);
    }

    private void moves(String userId, String name, @Nullable String leader, Role... roles) {
        house.people().intake(house.people().unitNamed("水务局"), List.of(new PersonDraft(new UserId(userId), name, "", "",
                leader == null ? null : new UserId(leader), Set.of(roles))));
    }

    @Test
    void keepsTheTaskFromTheFormThatTriesAReply() {
        house.elsewhere("9", "河长不巡");
        Map<String, String> fields = Map.of("person", "jiang", "load", "true", "today", "2023-03-13");

        assertThat(house.browser().person("he").formOn("/replies", "/replies", fields).body()).contains("jiang|OFFICIAL")
                .doesNotContain("下属单位监管缺位");
        assertThat(house.admin().formOn("/replies", "/replies", fields).body()).contains("6 | 下属单位监管缺位");
    }

    @Test
    void foretellsWhatIsSaidOfATaskToTheAdministratorsOfItsUnit() {
        assertThat(forecast("he")).doesNotContain("\"6\"");
        assertThat(forecast("du")).contains("\"userId\":\"jiang\"", "\"tasks\":[\"6\"]");
        assertThat(forecast("jiang")).contains("\"tasks\":[\"6\"]");
    }

    @Test
    void foretellsOfAMixedMessageOnlyThePartThatIsTheirs() {
        Task other = house.elsewhere("9", "河长不巡");
        house.jdbc().update("UPDATE task SET assignee_id = ? WHERE id = ?", house.person("jiang").id().value(), other.id().value());

        assertThat(forecast("he")).contains("\"tasks\":[\"9\"]").doesNotContain("\"6\"");
        assertThat(forecast("du")).contains("\"tasks\":[\"6\"]").doesNotContain("\"9\"");
        assertThat(forecast("jiang")).contains("\"tasks\":[\"6\",\"9\"]");
    }

    private String forecast(String who) {
        return house.browser().person(who).get("/api/reminders/forecast?from=2023-03-13&to=2023-03-24").json().toString();
    }

    @Test
    void explainsATaskToTheAdministratorsOfItsUnitWhomeverItWasToldTo() {
        house.bean(Schedules.class).fire("deadline-scan", house.time().instant(), Cause.CRON);
        String path = "/api/reminders/explain?task=" + task.id().value();

        assertThat(house.browser().person("he").get(path).status()).isEqualTo(404);
        assertThat(house.browser().person("du").get(path).body()).contains("\"userId\":\"jiang\"");
    }

    @Test
    void listsMessagesByTheirTaskAndThoseAboutNoneByWhoWasTold() {
        house.message("none", "ANSWER", "jiang");

        assertThat(kinds("du")).isEqualTo("DUE");
        assertThat(kinds("he")).isEqualTo("ANSWER");
        assertThat(kinds("jiang")).isEqualTo("ANSWER DUE");
        assertThat(house.browser().person("du").get("/api/tasks/" + task.id().value()).json().path("messages").size()).isEqualTo(1);
        assertThat(house.browser().person("du").get("/messages").body()).contains("江波");
    }

    private String kinds(String who) {
        JsonNode page = house.browser().person(who).get("/api/messages").json();
        assertThat(page.path("totalElements").asInt()).isEqualTo(page.path("content").size());
        return String.join(" ", page.path("content").valueStream().map(row -> row.path("kind").asString()).toList());
    }

    @Test
    void showsAKeptDigestToTheUnitItCounts() {
        house.time().is("2023-03-17T16:05");
        house.bean(Schedules.class).fire("weekly-digest", house.time().instant(), Cause.CRON);
        long digest = house.jdbc().queryForObject("SELECT id FROM digest WHERE reader_id = ?", Long.class,
                house.person("ye").id().value());
        moves("ye", "叶知秋", null, Role.LEADER);

        for (String path : List.of("/api/digests/" + digest, "/api/digests/preview?userId=ye&on=2023-03-15")) {
            assertThat(house.browser().person("he").get(path).status()).isEqualTo(404);
            assertThat(house.browser().person("ye").get(path).status()).isEqualTo(200);
        }
        assertThat(house.browser().person("he").get("/api/digests?userId=ye").body()).isEqualTo("[]");
        assertThat(house.browser().person("du").get("/api/digests/" + digest).status()).isEqualTo(200);
    }

    @Test
    void keepsWhatWasTriedForThemWithTheUnitOfItsTasks() {
        Map<String, String> report = Map.of("person", "jiang", "role", "OFFICIAL", "loaded", "jiang|OFFICIAL", "today",
                "2023-03-13", "open", "6 | 下属单位监管缺位", "text", "6搞掂咯", "intent", "REPORT_DONE", "tasks", "6");
        house.admin().formOn("/replies", "/replies/report", report);

        assertThat(house.browser().person("he").get("/replies/review").body()).doesNotContain("6搞掂咯", "下属单位监管缺位");
        assertThat(house.browser().person("du").get("/replies/review").body()).contains("6搞掂咯");
        assertThat(house.bean(Misreadings.class).list(new MisreadingFilter(null, null, null), 0, 9)).extracting(Misreading::unit)
                .containsExactly(task.unitId());
    }

    @Test
    void letsAnAdministratorOfAnotherUnitDoOnlyWhatIsTheirsAsAPerson() {
        house.submitted(task);
        moves("ye", "叶知秋", null, Role.OFFICIAL, Role.ADMIN);
        house.jdbc().update("UPDATE task SET leader_id = ?, assignee_id = ? WHERE id = ?", house.person("gu").id().value(),
                house.person("ye").id().value(), task.id().value());
        Actor ye = Actor.of(house.person("ye"), Channel.CONSOLE, null);

        assertThat(house.tasks().decide(task.id(), false, "不属实", ye, null)).isInstanceOfSatisfying(MoveResult.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(MoveResult.Why.NOT_YOUR_DECISION));
        assertThat(house.tasks().report(task.id(), new Report(Report.Kind.WITHDRAW, null), ye, null))
                .isInstanceOf(MoveResult.Moved.class);
    }
}
